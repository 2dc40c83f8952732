import type { mongo } from 'mongoose';
import { z } from 'zod';
import type { TenantKeys } from '../../encryption/tenant-keys.js';
import { collectionOf } from './documents.js';
import type { OldNudge } from './old-nudge.js';

/** A nudge on its way to the outbox. */
export interface MovingNudge extends OldNudge {
  /** Its id there. */
  readonly id: string;
  readonly employeeId: string;
  /** The entry in the ledger of the message that showed it. */
  readonly ledgerId: string | undefined;
}

const journeySchema = z.object({ _id: z.string(), employeeId: z.string() });

/** Those that still mean something: a cancelled one, and one whose journey is gone, stay behind. */
export async function moving(
  database: mongo.Db,
  keys: TenantKeys,
  nudges: readonly OldNudge[],
): Promise<MovingNudge[]> {
  const journeyIds = { _id: { $in: nudges.map(({ journeyId }) => journeyId) } };
  const journeys = z
    .array(journeySchema)
    .parse(await collectionOf(database, 'journeys').find(journeyIds).toArray());
  const employees = new Map(journeys.map(({ _id, employeeId }) => [_id, employeeId]));
  return nudges.flatMap((nudge) => {
    const employeeId = employees.get(nudge.journeyId);
    if (employeeId === undefined || nudge.state === 'cancelled') return [];
    return [{ ...nudge, id: idOf(keys, nudge), employeeId, ledgerId: ledgerIdOf(keys, nudge) }];
  });
}

function idOf(keys: TenantKeys, { journeyId, milestoneId, recipientId }: OldNudge): string {
  return keys.hash('outbox', 'id', [journeyId, milestoneId, recipientId]).toString('base64url', 0, 18);
}

/** The nudges of a digest share one message, and so one id. */
function ledgerIdOf(keys: TenantKeys, { message }: OldNudge): string | undefined {
  if (message === undefined) return undefined;
  const { conversation, messageId } = message;
  const name = [conversation.chat, conversation.conversationId, messageId];
  return keys.hash('sentMessages', 'id', name).toString('base64url', 0, 18);
}
