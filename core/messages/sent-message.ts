import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Known } from '../known.js';
import { localeSchema } from '../language/locale.js';
import { momentSchema } from '../moment.js';
import { isSubject, subjectSchema, type Subject } from '../people/subject.js';
import { conversationSchema, type Conversation } from './conversation.js';

const id = z.string().min(1);

/** Whose data a message shows: an employee's, and where it is about one, the journey and the nudge. */
export const shownSchema = z.strictObject({
  employeeId: id,
  journeyId: id.optional(),
  nudgeId: id.optional(),
});
export type Shown = z.infer<typeof shownSchema>;

/**
 * `sending` until the platform answered, or until a retry; `standing` in the chat; `unknown` where nobody knows; `gone`
 * when it was taken back, or was never taken.
 */
export const sentMessageStates = ['sending', 'standing', 'unknown', 'gone'] as const;
export type SentMessageState = (typeof sentMessageStates)[number];

/** What is still to be done to a message; tried again until it comes to something. */
const messageTasks = ['send', 'refresh', 'remove'] as const;

/** One message of ours that shows, or showed, a person's data: nudge, digest, plan, answer or form. */
export const sentMessageSchema = z.strictObject({
  /** The delivery id, by which a chat can be asked for it. */
  id,
  recipientId: id,
  conversation: conversationSchema,
  /** See `MessageReference`, once the platform gave one. */
  messageId: id.optional(),
  /** What kind of view it shows, by which it can be drawn anew. */
  view: id,
  locale: localeSchema,
  shows: z.array(shownSchema),
  /** Who else is named in it, by name alone. */
  names: z.array(subjectSchema).optional(),
  /** The nudges it brought, in order, also those that it shows no more; apart, those perhaps missed before. */
  nudges: z.array(id),
  maybeMissed: z.array(id),
  /** A hash of what was drawn last, so that nothing is drawn again as it stands. */
  drawn: z.string(),
  /** The platform's ids of files that went with it. */
  files: z.array(id),
  state: z.enum(sentMessageStates),
  sentAt: momentSchema,
  task: z.enum(messageTasks).optional(),
  /** When the task is due. Undefined where nothing is to be done. */
  nextAt: momentSchema.optional(),
  /** The token of the run that holds it. */
  claim: id.optional(),
  /** Failed attempts at the task so far. */
  attempts: z.int().min(0),
  /** The rendered message, only while it waits to be sent. */
  content: z.string().optional(),
});
export type SentMessage = z.infer<typeof sentMessageSchema>;

/** Whether it shows or names anybody. */
export const tellsOfSomeone = ({ shows, names = [] }: Pick<SentMessage, 'shows' | 'names'>): boolean =>
  shows.length + names.length > 0;

/** Whether a message tells something of someone: its own reader, whom it shows, or whom it names. */
export function isAbout({ recipientId, shows, names = [] }: SentMessage, subject: Subject): boolean {
  if (names.some((one) => isSubject(one, subject))) return true;
  return subject.kind === 'user'
    ? recipientId === subject.userId
    : recipientId === subject.employeeId || shows.some(({ employeeId }) => employeeId === subject.employeeId);
}

/** What may change in a message once it is in the ledger; a field given as undefined is taken away. */
export type SentMessagePatch = Partial<Omit<SentMessage, 'id' | 'recipientId' | 'conversation'>>;

/** What a message must still be for a change to be made. */
export interface MessageGuard {
  readonly states?: readonly SentMessageState[];
  /** The claim the caller holds. */
  readonly claim?: string;
}

/** The ledger of sent messages. */
export interface SentMessageRepository {
  get(id: string): Promise<SentMessage | undefined>;
  getMany(ids: readonly string[]): Promise<SentMessage[]>;
  /** Whether a message that `getMany` left out is there, and only cannot be read. */
  isUnreadable(id: string): boolean;
  /** The one that the platform knows by this id in that conversation. */
  findByMessageId(conversation: Conversation, messageId: string): Promise<SentMessage | undefined>;
  insert(message: SentMessage): Promise<void>;
  /** Changes one message where the guard holds, in one step. The message after it, or undefined where it did not hold. */
  change(
    which: Known<SentMessage>,
    guard: MessageGuard,
    patch: SentMessagePatch,
  ): Promise<SentMessage | undefined>;
  /** The ids of all messages of the tenant in one of these states. */
  idsIn(...states: readonly SentMessageState[]): Promise<string[]>;
  /** What stands, or perhaps stands, in the chats of one person; where views are named, those alone: most people have far more else. */
  standingWith(recipientId: string, ...views: readonly SentMessage['view'][]): Promise<SentMessage[]>;
  /** Leases up to `limit` messages whose task is due at `now`, as the outbox does with nudges. */
  claimDue(
    claim: string,
    now: Temporal.Instant,
    leaseUntil: Temporal.Instant,
    limit: number,
  ): Promise<SentMessage[]>;
  /** The earliest `nextAt` of the tenant; found sooner by who knows what time it is. */
  nextMoment(now?: Temporal.Instant): Promise<Temporal.Instant | undefined>;
  /** Keeps no more than the week of what was sent before and stands; what is sought in a chat is sought by its exact moment. */
  coarsenBefore(moment: Temporal.Instant): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Every message that went to one of these people, shows or names them. Reads the tenant's whole ledger. */
  about(subjects: readonly Subject[]): Promise<SentMessage[]>;
  /** Every message that is about them. */
  bySubject(subject: Subject): Promise<SentMessage[]>;
}
