import type { PushDevice } from '@leon/api/application.ts';
import type { NoticeChannel } from '@leon/contracts/oversight/notice.ts';

/** What is said outside LEON's screens. Nothing of a citizen: a number, a unit's name, a link. */
export interface Message {
  /** The same at every try: a receiver that has it already can tell. */
  readonly id: string;
  readonly to: string | null;
  readonly subject: string;
  readonly text: string;
  /** The same, for a machine. */
  readonly data: Readonly<Record<string, string | number | null>>;
  /** Whose own device, for a push. */
  readonly device: PushDevice | null;
}

/** The receiver takes nothing any more, whatever is tried. */
export class ReceiverGone extends Error {}

/** A way out of LEON. `send` ends when the other side has taken the message, and throws when it has not. */
export interface Channel {
  readonly name: NoticeChannel;
  readonly send: (message: Message) => Promise<void>;
  readonly close: () => void;
}
