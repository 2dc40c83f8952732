import { z } from 'zod';
import type { AuditEntry } from '../../core/audit/entry.js';
import type { Entities } from '../documents/entities.js';
import type { StoredDocument } from '../models/model.js';

/** An entry as it lies in the store, its content sealed. */
const linkedSchema = z.object({
  _id: z.string(),
  writer: z.string(),
  sequence: z.int(),
  week: z.string(),
  content: z.instanceof(Buffer),
  heads: z.array(z.object({ writer: z.string(), sequence: z.int(), hash: z.string() })).optional(),
  previous: z.string(),
  hash: z.string(),
});
export type Linked = z.infer<typeof linkedSchema>;

/** Undefined for what is no entry any more. */
export const linkedFrom = (document: StoredDocument): Linked | undefined =>
  linkedSchema.safeParse(document).data;

/** Hashes entries as they lie in the store, by the tenant's keys: nobody without them makes a chain that holds. */
export async function linker(entries: Entities<AuditEntry>): Promise<(entry: Linked) => string> {
  const hash = await entries.hasher('hash');
  return ({ _id, writer, sequence, week, content, heads, previous }) => {
    const ends = heads?.map((head) => [head.writer, head.sequence, head.hash]) ?? null;
    return hash([_id, writer, sequence, week, content.toString('base64'), ends, previous]).toString(
      'base64url',
    );
  };
}

export const idOf = (writer: string, sequence: number): string => `${writer}:${sequence}`;
