import { setTimeout } from 'node:timers/promises';
import { translator } from '../../core/language/messages.js';
import type { Locale } from '../../core/language/locale.js';
import { readMessage } from '../../demo/card-printer.js';
import { allInside } from '../../demo/platforms/all-inside.js';
import type { KeptMessage } from '../../demo/platforms/chat-history.js';
import type { DroppedFile } from '../../demo/platforms/files.js';
import type { PlaygroundPerson } from '../../demo/platforms/person.js';
import type { Playground } from '../../demo/platforms/playground.js';

/** What is handed in, by field; a toggle is `true` or `false`. */
export type Filled = Readonly<Record<string, string>>;

/** Someone who talks with the coach, in whichever chat they are. Each step resolves when its effect can be read. */
export interface Speaker {
  /** Types something. A form that follows is open then. */
  say(text: string): Promise<void>;
  /** Opens the form that the last message invites to, where it does not stand there itself. */
  open(): Promise<void>;
  /** Hands in the form they look at; `{}` agrees to a preview. */
  handIn(values: Filled): Promise<void>;
  /** Gives the file that the form they look at asks for. */
  give(file: DroppedFile): Promise<void>;
  /** Everything they look at: the open form, else the last message that is no file. */
  reads(): string;
  /** Resolves once the coach has handed them a file, or asks whether they want it. */
  getsFile(): Promise<void>;
}

/** How long something may take before it counts as never, in milliseconds of real time. */
const PATIENCE = 30_000;

/** What both chats have in common. */
export class Chatter {
  readonly t;

  constructor(
    readonly playground: Playground,
    readonly person: PlaygroundPerson,
    locale: Locale,
  ) {
    this.t = translator(locale);
  }

  /** What the coach said last, of what still stands; a file says nothing. */
  last(): KeptMessage {
    const message = this.playground.history
      .of(this.person)
      .findLast((one) => one.from === 'coach' && !isFile(one));
    if (!message) throw new Error('the coach has said nothing');
    return message;
  }

  text = (): string => readMessage(this.last());

  getsFile = async (): Promise<void> => {
    const coming = this.playground.history.next((one) => one.personId === this.person.id && isFile(one));
    if (!this.playground.history.of(this.person).some(isFile)) await inTime(coming);
  };

  has = (button: string): boolean => {
    const { card, blocks } = this.last();
    return allInside(card ?? blocks, ({ title, text }) => title === button || text === button).length > 0;
  };

  /** Does something that the coach answers by a message, or by changing one. */
  async untilAnswered(act: () => Promise<void>): Promise<void> {
    const answer = this.playground.history.next(
      ({ personId, from }) => personId === this.person.id && from === 'coach',
    );
    await act();
    await inTime(answer);
  }
}

/** A picture beside a card is none: it goes with what is said. */
const isFile = ({ from, card, blocks = [], files = [], attachments = [] }: KeptMessage): boolean =>
  from === 'coach' && files.length + attachments.length > 0 && card === undefined && blocks.length === 0;

/** Rejects where something takes longer than anyone would wait for it. */
export async function inTime<T>(coming: Promise<T>): Promise<T> {
  const over = new AbortController();
  const late = setTimeout(PATIENCE, undefined, { ref: false, signal: over.signal }).then(() => {
    throw new Error('the coach did not answer');
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([coming, late]);
  } finally {
    over.abort();
  }
}
