import { mapBreathing } from '../breathing.js';
import { digestOf } from '../digest.js';
import { groupBy } from '../group-by.js';
import { dayOfEmployer } from '../outbox/delivery-window.js';
import type { NudgeRepository } from '../outbox/nudge.js';
import { neverSeen, reconcile, type OutboxChanges } from '../outbox/reconcile.js';
import type { Trail, TrailEntry, TrailRepository } from '../outbox/trail.js';
import { currentTenant } from '../people/context.js';
import { mapTogether } from '../together.js';
import { isReturnAgreed, type CoverCardRepository } from './cover-card.js';
import type { CheckedJourney } from './journey.js';
import { allWanted, type OutlookNeeds } from './outlook.js';
import { leavePlanOf } from './plan-journey.js';
import { isAsPlanned, plannedBy } from './planned-by.js';
import { quietUntil } from './quiet-until.js';
import { changedHands } from './recipients.js';
import { arriving, type JourneyOutlook } from './wanted-nudges.js';

/** How far ahead the outbox looks, in days. What lies further is in the plan, which nobody reads without the keys. */
export const OUTBOX_DAYS = 28;
const OUTBOX_HOURS = OUTBOX_DAYS * 24;

export interface Planning extends OutlookNeeds {
  readonly nudges: NudgeRepository;
  readonly trails: TrailRepository;
  readonly coverCards: CoverCardRepository;
  /** Draws messages of the ledger anew, where what they show has changed. */
  readonly redraw: (messageIds: readonly string[]) => Promise<void>;
}

/**
 * Why journeys are planned again. `time`: days have gone by, or the program is another; cards are drawn anew only where what they say
 * has changed, or someone else has come to look after them. `change`: something was stored; where it touches a journey, its cards
 * are drawn anew. `answer`: what became of a nudge, which no digest knows of: the journey is planned whatever it was planned by.
 */
export type Reason = 'time' | 'change' | 'answer';

/** A journey as it is about to be planned. */
interface Prospect extends CheckedJourney {
  readonly trail: Trail | undefined;
  readonly outlook: Omit<JourneyOutlook, 'existing'>;
  /** A digest of all that it is planned by. */
  readonly by: string;
}

/** A journey, planned: what is to change for the outbox and the cards to say it. */
interface Planned extends Prospect {
  readonly changes: OutboxChanges;
  readonly isRedrawn: boolean;
  readonly notes: Pick<TrailEntry, 'plan' | 'planned'>;
}

/**
 * Makes the outbox, and the cards that are out, say what these journeys now imply, read and written together. Those of which nothing
 * has changed by which they were planned last are left alone. Safe to run again at any time: what it was planned by is written
 * last, so that what a crash cuts short is planned again.
 */
export async function replan(
  planning: Planning,
  journeys: readonly CheckedJourney[],
  reason: Reason,
): Promise<void> {
  const prospects = await prospectsOf(planning, journeys);
  const touched = reason === 'answer' ? prospects : prospects.filter(isTouched);
  if (touched.length === 0) return;
  const planned = await planEach(planning, touched, reason);
  await apply(planning, planned);
  const cards = planned.flatMap(({ isRedrawn, trail }) => (isRedrawn && trail ? trail.messages : []));
  if (cards.length > 0) await planning.redraw(cards);
  await planning.trails.addMany(planned.map((one) => ({ ...ownerOf(one), ...one.notes })));
}

const ownerOf = ({ journey, employee }: CheckedJourney): Pick<TrailEntry, 'id' | 'employeeId'> => ({
  id: journey.id,
  employeeId: employee.id,
});

async function prospectsOf(
  { trails, coverCards, catalogues, clock, recipientsOf }: Planning,
  journeys: readonly CheckedJourney[],
): Promise<Prospect[]> {
  const ids = journeys.map(({ journey }) => journey.id);
  const known = new Map((await trails.getMany(ids)).map((trail) => [trail.id, trail]));
  const cards = new Map((await coverCards.ofJourneys(ids)).map((card) => [card.journeyId, card]));
  const tenant = currentTenant();
  const shared = { catalogue: catalogues.of(tenant), defaults: tenant, now: clock.now() };
  // All at once: what is asked of the store about one manager goes along with what is asked about the others.
  const found = await Promise.all(
    journeys.map(async (one) => ({ ...one, recipients: await recipientsOf(one.employee) })),
  );
  return mapBreathing(found, ({ journey, employee, recipients }) => {
    const agreed = { isReturnAgreed: isReturnAgreed(cards.get(journey.id)) };
    const outlook = { ...shared, ...agreed, journey, employee, recipients };
    return { journey, employee, trail: known.get(journey.id), outlook, by: plannedBy(outlook) };
  });
}

const isTouched = ({ trail, by, outlook }: Prospect): boolean =>
  !isAsPlanned(trail?.planned, by, outlook.now);

async function planEach(
  { nudges }: Planning,
  prospects: readonly Prospect[],
  reason: Reason,
): Promise<Planned[]> {
  const stored = await nudges.getMany(prospects.flatMap(({ trail }) => trail?.nudges ?? []));
  const existing = groupBy(stored, ({ journeyId }) => journeyId);
  return mapBreathing(prospects, (prospect) =>
    planOne(prospect, { ...prospect.outlook, existing: existing.get(prospect.journey.id) ?? [] }, reason),
  );
}

function planOne(prospect: Prospect, outlook: JourneyOutlook, reason: Reason): Planned {
  const { journey, employee, trail, by } = prospect;
  const { now, recipients, defaults, existing } = outlook;
  const leavePlan = leavePlanOf(journey, employee, defaults);
  const all = arriving(outlook);
  const wanted = allWanted(outlook, all);
  const today = dayOfEmployer(now, defaults);
  const changes = reconcile(wanted, existing, { now, today, until: now.add({ hours: OUTBOX_HOURS }) });
  const plan = digestOf(leavePlan);
  const until = quietUntil(outlook, { arriving: all, wanted, outboxHours: OUTBOX_HOURS });
  return {
    ...prospect,
    changes,
    isRedrawn:
      reason === 'answer' ||
      (reason === 'change' && trail?.planned?.by !== by) ||
      (trail?.plan !== undefined && trail.plan !== plan) ||
      changes.change.length > 0 ||
      changedHands(recipients, today),
    notes: { plan, planned: { by, until } },
  };
}

/** A journey knows of a nudge before the nudge is there: a crash in between leaves an id of nothing, never a nudge that nobody finds. */
async function apply({ nudges, trails }: Planning, planned: readonly Planned[]): Promise<void> {
  const inserting = planned.filter(({ changes }) => changes.insert.length > 0);
  if (inserting.length > 0) {
    const noted = inserting.map(async (one) => ({
      ...ownerOf(one),
      nudges: await nudges.idsOf(one.changes.insert),
    }));
    await trails.addMany(await Promise.all(noted));
    await nudges.insertMany(inserting.flatMap(({ changes }) => changes.insert));
  }
  const changing = planned.flatMap(({ changes }) => changes.change);
  await mapTogether(changing, ({ nudge, guard, patch }) => nudges.change(nudge, guard, patch));
  for (const { journey, changes } of planned.filter(({ changes: { remove } }) => remove.length > 0))
    await trails.forget(journey.id, { nudges: await nudges.removeIn(neverSeen, changes.remove) });
}
