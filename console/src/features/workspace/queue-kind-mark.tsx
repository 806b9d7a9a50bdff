import { IconAmbulance, IconPhoneCall, IconPhoneIncoming } from '@tabler/icons-react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './queue.module.css';
import type { QueueKind } from './queue-kind.ts';

const icons = { call: IconPhoneIncoming, crew: IconAmbulance, call_back: IconPhoneCall } as const;

/** Told apart by shape and by word. */
export function QueueKindMark({ kind }: { kind: QueueKind }) {
  const { t } = useLanguage();
  const Icon = icons[kind];
  return (
    <span className={classes.kind} data-kind={kind}>
      <Icon size={15} aria-hidden />
      {t(`queue.kind_${kind}`)}
    </span>
  );
}
