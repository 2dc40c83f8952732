import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { isLater } from '../../core/clock.js';
import {
  plannedNudge,
  type Nudge,
  type NudgeGuard,
  type NudgeKey,
  type NudgePatch,
  type NudgeRepository,
  type NudgeState,
} from '../../core/outbox/nudge.js';
import type { Known } from '../../core/known.js';
import { weekOf } from '../../core/week.js';
import { changeWhere, removeWhere } from '../documents/changes.js';
import { exactBefore } from '../documents/exact-moments.js';
import type { Entities } from '../documents/entities.js';
import type { Where } from '../documents/opener.js';
import { claimAmong, moments, nextSealedMoment, releaseSealed } from '../documents/sealed-due.js';
import { inEverySlot } from '../models/slots.js';
import { weeksUntil } from '../models/weeks.js';

/** 144 bits of the hash: no two nudges of a tenant ever meet, and a trail holds many. */
const idBytes = 18;

/** More than anyone ever has due; what is beyond comes with the next claim. */
const MOST_OF_ONE = 1000;

export function nudgeRepository(nudges: Entities<Nudge>): NudgeRepository {
  const change = (which: Known<Nudge>, holds: (nudge: Nudge) => boolean, patch: NudgePatch) =>
    changeWhere(nudges, which, holds, patch);
  const ofPerson = (recipientId: string, where?: Where<Nudge>) =>
    nudges.findByHashes('recipientId', inEverySlot(recipientId), where);
  return {
    idsOf: async (keys) => keys.map(await identifier(nudges)),
    get: (id) => nudges.get(id),
    getMany: (ids) => nudges.getMany(ids),
    ofMilestone: (ids, milestoneId) =>
      nudges.getMany(ids, { fields: ['milestoneId'], holds: (one) => one === milestoneId }),
    getIn: (ids, ...states) => nudges.getMany(ids, inOneOf(states)),
    withState: (recipientId, ...states) => ofPerson(recipientId, inOneOf(states)),
    async insertMany(planned) {
      const idOf = await identifier(nudges);
      await nudges.insertNew(planned.map((nudge) => plannedNudge(idOf(nudge), nudge)));
    },
    change: (which, guard, patch) => change(which, fits(guard), patch),
    removeIn: (states, ids) => removeWhere(nudges, ids, isOneOf(states)),
    dueRecipients: (now, limit, except) => dueRecipients(nudges, now, limit, except),
    async claimDueOf(recipientId, claim, now, leaseUntil) {
      const open = await ofPerson(recipientId, isOpen);
      const due = await claimAmong(open, { claim, now, leaseUntil, limit: MOST_OF_ONE }, change);
      return { due, lost: open.filter(isLost) };
    },
    releaseClaims: (now) => releaseSealed(nudges, now, change),
    nextMoment: (now) => nextSealedMoment(nudges, now),
    async coarsenBefore(moment) {
      for (const id of await exactBefore(nudges, 'deliveredAt', moment))
        await changeWhere(nudges, id, isSettled, coarser);
    },
    remove: (ids) => nudges.remove(ids),
    bySubject: async (subject) => (subject.kind === 'user' ? ofPerson(subject.userId) : []),
  };
}

/** What has a moment, or is lost; of the many that are settled nothing more is opened. */
const isOpen: Where<Nudge> = {
  fields: ['nextAt', 'state'],
  holds: (nextAt, state) => nextAt !== undefined || state === 'unknown',
};

const inOneOf = (states: readonly NudgeState[]): Where<Nudge> => ({
  fields: ['state'],
  holds: (one) => states.some((state) => state === one),
});

const isLost = ({ state, nextAt }: Nudge): boolean => state === 'unknown' && nextAt === undefined;

const isOneOf =
  (states: readonly NudgeState[]) =>
  ({ state }: Nudge): boolean =>
    states.includes(state);

/** Nothing is under way with it that would go by the moment. */
const isSettled = ({ state, deliveredAt }: Nudge): boolean =>
  deliveredAt !== undefined && state !== 'sending' && state !== 'unknown';

const coarser = ({ deliveredAt, sendingAt }: Nudge): NudgePatch => ({
  deliveredAt: deliveredAt && weekOf(deliveredAt),
  sendingAt: sendingAt && weekOf(sendingAt),
});

const fits =
  ({ states, claim }: NudgeGuard) =>
  (nudge: Nudge): boolean =>
    states.includes(nudge.state) && (claim === undefined || nudge.claim === claim);

async function identifier(nudges: Entities<Nudge>): Promise<(key: NudgeKey) => string> {
  const hash = await nudges.hasher('id');
  return ({ journeyId, milestoneId, recipientId }) =>
    hash([journeyId, milestoneId, recipientId]).toString('base64url', 0, idBytes);
}

/** Of a nudge that cannot be read, whom it is for may be readable: for it alone nobody is named. */
async function dueRecipients(
  nudges: Entities<Nudge>,
  now: Temporal.Instant,
  limit: number,
  except: ReadonlySet<string>,
): Promise<string[]> {
  const people = new Set<string>();
  const open = await moments(nudges, weeksUntil(now), 'recipientId');
  const due = open.filter(({ at }) => !isLater(at, now));
  for (const { also } of due.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))) {
    const id = recipientIdSchema.safeParse(also[0]).data;
    if (id !== undefined && !except.has(id)) people.add(id);
    if (people.size === limit) break;
  }
  return [...people];
}

const recipientIdSchema = z.string();
