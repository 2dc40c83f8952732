import { z } from 'zod';
import { chats } from '../../people/chat.js';

/** What the end of an agreement takes, in this order. After `erase` nothing of the employer can be read any more. */
export const endSteps = [
  'stop-nudges',
  'hand-back',
  'take-back',
  'list-left',
  'revoke',
  'take-stock',
  'erase',
  'compact',
  'certify',
] as const;
export type EndStep = (typeof endSteps)[number];

const count = z.int().min(0);

/** What the certificate says of an end: counts and hashes, of no person. */
const evidenceSchema = z.strictObject({
  /** What was handed back, and to how many of HR in their chat. */
  export: z.strictObject({ bytes: count, sha256: z.string() }).optional(),
  handedTo: count.optional(),
  /** How many messages stood when they began to be taken back, and how many files of ours people had put with their own. */
  messages: count.optional(),
  acceptedFiles: count.optional(),
  /** How many could not be taken back, by chat. */
  left: z.partialRecord(z.enum(chats), count).optional(),
  slack: z.enum(['revoked', 'not-installed', 'not-reached']).optional(),
  /** How many documents there were, by collection. */
  documents: z.record(z.string(), count).optional(),
  auditHash: z.string().optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** How far an employer is on its way out: what was told of the end, and which steps of it are done. It outlives the employer. */
export const endingSchema = z.strictObject({
  /** The tenant's id. */
  id: z.string().min(1),
  name: z.string().min(1),
  from: z.iso.date().optional(),
  /** The last day of the agreement; another day makes this another end. */
  until: z.iso.date(),
  /** How many days ahead the operator, and HR, were told. */
  toldOperator: z.array(z.int()),
  toldHr: z.array(z.int()),
  passed: z.array(z.strictObject({ step: z.enum(endSteps), at: z.iso.datetime() })),
  evidence: evidenceSchema,
});
export type Ending = z.infer<typeof endingSchema>;

/** Endings are known outside any tenant's context: the last steps come when there is no tenant any more. */
export interface EndingRepository {
  all(): Promise<Ending[]>;
  get(tenantId: string): Promise<Ending | undefined>;
  save(ending: Ending): Promise<void>;
  remove(tenantIds: readonly string[]): Promise<void>;
}

export const hasPassed = ({ passed }: Ending, step: EndStep): boolean =>
  passed.some((one) => one.step === step);
