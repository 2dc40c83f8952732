import type { NewNudge, Nudge, NudgeKey, NudgeRepository, NudgeState } from '../../core/outbox/nudge.js';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { claimDue, dateOf, nextMoment, releaseClaims } from '../documents/due.js';
import type { Entities } from '../documents/entities.js';

/** 144 bits of the hash: no two nudges of a tenant ever meet, and a trail holds many. */
const idBytes = 18;

/** More than anyone ever has due; what is beyond comes with the next claim. */
const MOST_OF_ONE = 1000;

export function nudgeRepository(nudges: Entities<Nudge>): NudgeRepository {
  return {
    idsOf: async (keys) => keys.map(await identifier(nudges)),
    get: (id) => nudges.get(id),
    getMany: (ids) => nudges.getMany(ids),
    withState: (recipientId, ...states) => nudges.find({ recipientId, state: { $in: states } }),
    async insertMany(planned) {
      const idOf = await identifier(nudges);
      await nudges.insertNew(planned.map((nudge) => fresh(idOf(nudge), nudge)));
    },
    change: (id, { states, claim }, patch) =>
      nudges.change(id, { state: { $in: states }, ...(claim !== undefined && { claim }) }, patch),
    removeIn: (states, ids) => removeIn(nudges, states, ids),
    dueRecipients: (now, limit, except) => dueRecipients(nudges, now, limit, except),
    claimDueOf: (recipientId, claim, now, leaseUntil) =>
      claimDue(nudges, { claim, now, leaseUntil, limit: MOST_OF_ONE }, { recipientId }),
    releaseClaims: (now) => releaseClaims(nudges, now),
    nextMoment: () => nextMoment(nudges),
    remove: (ids) => nudges.remove(ids),
    bySubject: async (subject) =>
      subject.kind === 'user' ? nudges.find({ recipientId: subject.userId }) : [],
  };
}

async function identifier(nudges: Entities<Nudge>): Promise<(key: NudgeKey) => string> {
  const hash = await nudges.hasher('id');
  return ({ journeyId, milestoneId, recipientId }) =>
    hash([journeyId, milestoneId, recipientId]).toString('base64url', 0, idBytes);
}

/** Of a nudge that cannot be read, whom it is for may be readable: for it alone nobody is named. */
async function dueRecipients(
  { model, setAside }: Entities<Nudge>,
  now: Temporal.Instant,
  limit: number,
  except: ReadonlySet<string>,
): Promise<string[]> {
  const people = new Set<string>();
  const due = model
    .find({ nextAt: { $lte: dateOf(now) } }, { recipientId: 1 })
    .sort({ nextAt: 1 })
    .lean()
    .cursor();
  for await (const { _id, recipientId } of due) {
    const id = setAside.has(_id) ? undefined : recipientIdSchema.safeParse(recipientId).data;
    if (id !== undefined && !except.has(id)) people.add(id);
    if (people.size === limit) break;
  }
  return [...people];
}

const recipientIdSchema = z.string();

/** A nudge before anything has happened to it. */
function fresh(id: string, nudge: NewNudge): Nudge {
  const { journeyId, milestoneId, recipientId, on, expiresOn, dueAt } = nudge;
  return {
    ...{ id, journeyId, milestoneId, recipientId, on, expiresOn },
    state: 'planned',
    nextAt: dueAt,
    claim: undefined,
    deliveryId: undefined,
    sendingAt: undefined,
    attempts: 0,
    deliveredAt: undefined,
  };
}

/** One that moves on in the meantime stays, and is not told of. */
async function removeIn(
  { model }: Entities<Nudge>,
  states: readonly NudgeState[],
  ids: readonly string[],
): Promise<string[]> {
  const removable = { state: { $in: states } };
  const found = await model.find({ _id: { $in: ids }, ...removable }, { _id: 1 }).lean();
  const candidates = { _id: { $in: found.map(({ _id }) => _id) } };
  await model.deleteMany({ ...candidates, ...removable });
  const left = new Set((await model.find(candidates, { _id: 1 }).lean()).map(({ _id }) => _id));
  return found.map(({ _id }) => _id).filter((id) => !left.has(id));
}
