import { Anchor } from '@mantine/core';

/** A number as a link to the telephone; invented demonstration numbers begin with 00 and are never one. */
export function PhoneNumber({ number }: { number: string }) {
  const digits = number.replace(/[^\d+]/g, '');
  if (digits.startsWith('00')) return <span className="leon-figures">{number}</span>;
  return (
    <Anchor href={`tel:${digits}`} className="leon-figures" underline="always" inherit>
      {number}
    </Anchor>
  );
}
