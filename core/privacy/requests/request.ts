import { z } from 'zod';
import { localeSchema } from '../../language/locale.js';
import { conversationSchema } from '../../messages/conversation.js';
import { momentSchema } from '../../moment.js';
import type { Subject } from '../../people/subject.js';
import { plainDateSchema } from '../../plain-date.js';

/** What someone may ask by law, and a complaint, which is answered the same way. */
export const requestKinds = [
  'explanation',
  'access',
  'correction',
  'erasure',
  'portability',
  'consent-withdrawal',
  'restriction',
  'objection',
  'complaint',
] as const;
export type RequestKind = (typeof requestKinds)[number];

/** `unconfirmed`: it came by an account, and HR has yet to say that it is really this person who asks. */
const requestStates = ['unconfirmed', 'open', 'closed'] as const;

/** When those who answer it are reminded, each once: a week before it is due, two days before, and when it is too late. */
export const reminderStages = ['week', 'two-days', 'overdue'] as const;
export type ReminderStage = (typeof reminderStages)[number];

/** What was done about it. */
export const deeds = [
  'data-given',
  'explained',
  'corrected',
  'erased',
  'restricted',
  'nudges-stopped',
  'nudges-resumed',
  'consent-withdrawn',
  'reports-stopped',
  'answered',
  'refused',
] as const;
export type Deed = (typeof deeds)[number];

/** The longest text that is kept of what someone says, in UTF-16 units. */
export const MOST_WORDS = 600;

const id = z.string().min(1);
const words = z.string().max(MOST_WORDS);

/** Who asks. `erased`: someone of whom nothing is kept any more, and that they asked is all that is left. */
export const requesterSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('user'), userId: id }),
  z.strictObject({ kind: z.literal('employee'), employeeId: id }),
  z.strictObject({ kind: z.literal('erased') }),
]);
export type Requester = z.infer<typeof requesterSchema>;

/** By which everything that someone asked is found; undefined of someone of whom nothing is kept any more. */
export function requesterKey(requester: Requester): string | undefined {
  switch (requester.kind) {
    case 'user':
      return `user/${requester.userId}`;
    case 'employee':
      return `employee/${requester.employeeId}`;
    case 'erased':
      return undefined;
  }
}

/** What shows later that it was answered: what was done, by whom, when. `by` is a user's id; without it the coach did it by itself. */
const outcomeSchema = z.strictObject({
  deed: z.enum(deeds),
  by: id.optional(),
  at: momentSchema,
  note: words.optional(),
  /** SHA-256 of the file that was handed over, in hexadecimal. */
  file: z.string().optional(),
});
export type RequestOutcome = z.infer<typeof outcomeSchema>;

/** A request or a complaint, from the day it came to what became of it. */
export const rightsRequestSchema = z.strictObject({
  id,
  /** Another with every change, at random: whoever finds the one they read may write. */
  version: id,
  /** What one request alone can hold: whose it is and of which kind while it is open, its own id from then on. */
  slot: id,
  kind: z.enum(requestKinds),
  requester: requesterSchema,
  /** Whether someone asked here, or asked HR in another way. */
  via: z.enum(['chat', 'hr']),
  receivedOn: plainDateSchema,
  dueOn: plainDateSchema,
  state: z.enum(requestStates),
  /** What is wrong, or is complained of, in the words of who asks. */
  words: words.optional(),
  /** Where an employee who wrote to the coach reads the answer. */
  reach: z.strictObject({ conversation: conversationSchema, locale: localeSchema }).optional(),
  /** Why it takes longer, and the day on which that was decided. */
  extension: z.strictObject({ reason: words, on: plainDateSchema }).optional(),
  /** Who is carrying it out just now, and until when nobody else may. */
  held: z.strictObject({ by: id, until: momentSchema }).optional(),
  reminded: z.array(z.enum(reminderStages)),
  outcome: outcomeSchema.optional(),
});
export type RightsRequest = z.infer<typeof rightsRequestSchema>;

/** What may change in a request; a field given as undefined is taken away. */
export type RequestPatch = Partial<Omit<RightsRequest, 'id' | 'version' | 'kind' | 'receivedOn'>>;

/** The register. Sealed but for ids; kept until two years after a request was closed, and no longer than anything else of a person. */
export interface RequestRepository {
  get(id: string): Promise<RightsRequest | undefined>;
  all(): Promise<RightsRequest[]>;
  /** The open one that holds this slot. */
  inSlot(slot: string): Promise<RightsRequest | undefined>;
  /** False where another holds its slot. */
  insert(request: RightsRequest): Promise<boolean>;
  /** Changes a request that is still as it was read, in one step; undefined where it is not. */
  change(read: RightsRequest, patch: RequestPatch): Promise<RightsRequest | undefined>;
  remove(ids: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<RightsRequest[]>;
}
