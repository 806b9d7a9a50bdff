import { Anchor } from '@mantine/core';
import { isTraining } from '../lib/training.ts';

/** A number as a link to the telephone; invented demonstration numbers begin with 00 and are never one, and in training none is. */
export function PhoneNumber({ number }: { number: string }) {
  const digits = number.replace(/[^\d+]/g, '');
  if (digits.startsWith('00') || isTraining()) return <span className="leon-figures">{number}</span>;
  return (
    <Anchor href={`tel:${digits}`} className="leon-figures" underline="always" inherit>
      {number}
    </Anchor>
  );
}
