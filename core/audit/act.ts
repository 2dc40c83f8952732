import type { Subject } from '../people/subject.js';

/** What is noted by itself, where something is stored: no code has to think of it. */
export const storedActs = ['saved', 'removed', 'sent', 'answered', 'bound'] as const;

/** What whoever does it notes, since it changes no document, or more than a document shows. */
export const notedActs = [
  /** A plan or journey of someone was opened by HR. */
  'viewed',
  /** A file, or someone's data, was handed out. */
  'exported',
  /** Someone was kept from what they have no right to. */
  'refused',
  /** Someone was named to stand in. */
  'appointed',
  /** The employer's own texts or days were laid over the catalogue. */
  'customised',
  /** A consent was given; `what` names it. */
  'consented',
  /** A consent was withdrawn, and what was kept by it removed. */
  'withdrawn',
  /** Someone's data is kept, and used no more. */
  'restricted',
  /** It is used again. */
  'released',
  /** Someone objected to nudges or to error reports. */
  'objected',
  /** A request by someone's rights, or a complaint, came in; `what` names the right. */
  'requested',
  /** It got more time. */
  'extended',
  /** It was closed. */
  'closed',
  /** A person, or what was kept of them, was erased. */
  'erased',
  /** A journey was closed and kept as little of as there has to be. */
  'minimised',
  /** Data was handed to an authority. */
  'disclosed',
  /** A breach was recorded, or the employer told of it. */
  'breached',
  /** Someone was told something they had to be told: a statement, a reminder, an information letter. */
  'informed',
  /** A step of the end of the agreement; `what` names it. */
  'ended',
] as const;

export type StoredAct = (typeof storedActs)[number];
export type NotedAct = (typeof notedActs)[number];
export type Act = StoredAct | NotedAct;

/** Something that was done. Who did it, and for which command or job, is read from the context. */
export interface Note<A extends Act = NotedAct> {
  readonly act: A;
  /** What it was done to or with, and for what reason: names of ours such as `plan` or `not-your-team`, never what someone typed. */
  readonly what?: string | undefined;
  readonly why?: string | undefined;
  /** Whose data it was done to. They are kept by pseudonyms. */
  readonly about?: readonly Subject[] | undefined;
}

/** Takes down what is done in the context of this call; it is written when the outermost call of the tenant ends. */
export interface Audit {
  note(note: Note): void;
}
