import { randomUUID } from 'node:crypto';
import type { mongo } from 'mongoose';
import { z } from 'zod';
import { groupBy } from '../../../core/group-by.js';
import type { TenantKeys } from '../../encryption/tenant-keys.js';
import { collectionOf, sealedFields } from './documents.js';
import type { MovingNudge } from './moving-nudge.js';

const trailSchema = z.object({ nudges: z.array(z.string()), messages: z.array(z.string()) });

/** Adds nudges, and the messages that showed them, to the trails of their journeys. */
export async function writeTrails(
  database: mongo.Db,
  keys: TenantKeys,
  tenantId: string,
  nudges: readonly MovingNudge[],
): Promise<void> {
  const trails = collectionOf(database, 'trails');
  for (const [_id, own] of groupBy(nudges, ({ journeyId }) => journeyId)) {
    const known = (await trails.findOne({ _id, tenantId }, { promoteBuffers: true })) ?? { _id, tenantId };
    const { open, seal } = sealedFields(keys, 'trails', known);
    const before = trailSchema.safeParse(open('trail')).data ?? { nudges: [], messages: [] };
    const trail = {
      employeeId: own[0]?.employeeId,
      nudges: union(
        before.nudges,
        own.map(({ id }) => id),
      ),
      messages: union(
        before.messages,
        own.flatMap(({ ledgerId }) => ledgerId ?? []),
      ),
    };
    const document = { tenantId, version: randomUUID(), trail: seal('trail', trail, 8192) };
    await trails.replaceOne({ _id }, document, { upsert: true });
  }
}

const union = (before: readonly string[], added: readonly string[]): string[] => [
  ...new Set([...before, ...added]),
];
