import type { Temporal } from 'temporal-polyfill';
import { todayIn } from '../clock.js';
import type { Translator } from '../language/messages.js';
import type { Nudge, NudgeState } from '../outbox/nudge.js';
import type { WantedNudge } from '../outbox/reconcile.js';
import { currentTenant } from '../people/context.js';
import { isBefore } from '../plain-date.js';
import { mapTogether } from '../together.js';
import type { CheckedJourney } from './journey.js';
import { askedBy, type OutlookNeeds } from './outlook.js';

/** What a change does to nudges, the good news first. */
const kinds = ['added', 'moved', 'passed-on', 'cancelled', 'redrawn', 'taken-back'] as const;
type Kind = (typeof kinds)[number];

/**
 * How many nudges a change of a journey touches. `added` were not planned before; `moved` come at another moment; `passed-on` come
 * to someone else; `cancelled` come no more; of those that were read, `redrawn` stand on a card that now says other days, and
 * `taken-back` on one that goes.
 */
export type Consequences = Readonly<Record<Kind, number>>;

/** Stands on a card in a chat, and is not answered. */
const standing: readonly NudgeState[] = ['delivered', 'snoozed', 'unknown'];

/**
 * What would follow if a journey, or what the roster says of the employee, were as in `after`; undefined in either place is
 * no journey. The whole plan counts, also what the outbox does not hold yet. What holds `afterwards` besides, such as another
 * catalogue, is a context to plan in. Changes nothing.
 */
export async function consequencesOf(
  needs: OutlookNeeds,
  before: CheckedJourney | undefined,
  after: CheckedJourney | undefined,
  afterwards: <T>(work: () => Promise<T>) => Promise<T> = (work) => work(),
): Promise<Consequences> {
  const [was, will] = [await askedBy(needs, before), await afterwards(() => askedBy(needs, after))];
  const today = todayIn(currentTenant().timeZone, needs.clock);
  return compare(was.wanted, will.wanted, before ? was.existing : will.existing, today);
}

/** The same for journeys that stay as they are, where it changes who gets what: asked by what is there, and by what would be. */
export async function consequencesFor(
  was: OutlookNeeds,
  will: OutlookNeeds,
  journeys: readonly CheckedJourney[],
): Promise<Consequences> {
  const today = todayIn(currentTenant().timeZone, was.clock);
  return sumOfEach(journeys, async (journey) => {
    const [before, after] = [await askedBy(was, journey), await askedBy(will, journey)];
    return compare(before.wanted, after.wanted, before.existing, today);
  });
}

/** The same of what is asked before and after, and what the outbox has of it. */
export function compare(
  before: readonly WantedNudge[],
  after: readonly WantedNudge[],
  existing: readonly Nudge[],
  today: Temporal.PlainDate,
): Consequences {
  const seen = byKey(existing.filter(wasSeen));
  const isComing = (nudge: WantedNudge) => seen.has(keyOf(nudge)) || !isBefore(nudge.expiresOn, today);
  const [was, will] = [byKey(before.filter(isComing)), byKey(after.filter(isComing))];
  const lost = milestonesOf(was, will);
  const gained = milestonesOf(will, was);
  const found = [...new Set([...was.keys(), ...will.keys()])].map((key) =>
    kindOf({ was: was.get(key), will: will.get(key), seen: seen.get(key) }, lost, gained),
  );
  const count = (kind: Kind): number => found.filter((one) => one === kind).length;
  return {
    added: count('added'),
    moved: count('moved'),
    'passed-on': count('passed-on'),
    cancelled: count('cancelled'),
    redrawn: count('redrawn'),
    'taken-back': count('taken-back'),
  };
}

/** What several changes do together. */
export const sumOfEach = async <T>(
  all: readonly T[],
  consequences: (one: T) => Promise<Consequences>,
): Promise<Consequences> => sumOf(await mapTogether(all, consequences));

const sumOf = (all: readonly Consequences[]): Consequences => {
  const sum = (kind: Kind): number => all.reduce((total, one) => total + one[kind], 0);
  return Object.fromEntries(kinds.map((kind) => [kind, sum(kind)])) as Record<Kind, number>;
};

interface OneNudge {
  readonly was: WantedNudge | undefined;
  readonly will: WantedNudge | undefined;
  readonly seen: Nudge | undefined;
}

function kindOf(
  { was, will, seen }: OneNudge,
  lost: ReadonlySet<string>,
  gained: ReadonlySet<string>,
): Kind | undefined {
  const isStanding = seen !== undefined && standing.includes(seen.state);
  if (was && will) {
    if (seen) return isStanding && !isOnSameDays(was, will) ? 'redrawn' : undefined;
    return was.dueAt.equals(will.dueAt) ? undefined : 'moved';
  }
  if (will) return seen ? undefined : lost.has(will.milestoneId) ? 'passed-on' : 'added';
  if (isStanding) return 'taken-back';
  return was && !seen && !gained.has(was.milestoneId) ? 'cancelled' : undefined;
}

type Keyed = ReadonlyMap<string, WantedNudge>;
interface About {
  readonly milestoneId: string;
  readonly recipientId: string;
}

const keyOf = ({ milestoneId, recipientId }: About): string => `${milestoneId} ${recipientId}`;
const byKey = <T extends About>(nudges: readonly T[]): ReadonlyMap<string, T> =>
  new Map(nudges.map((nudge) => [keyOf(nudge), nudge]));

/** The milestones that one has for somebody for whom the other has not. */
const milestonesOf = (one: Keyed, other: Keyed): ReadonlySet<string> =>
  new Set([...one].filter(([key]) => !other.has(key)).map(([, { milestoneId }]) => milestoneId));

const wasSeen = ({ state, deliveredAt }: Nudge): boolean =>
  deliveredAt !== undefined || (state !== 'planned' && state !== 'expired' && state !== 'withdrawn');

const isOnSameDays = (a: WantedNudge, b: WantedNudge): boolean =>
  a.on.equals(b.on) && a.expiresOn.equals(b.expiresOn);

/** A sentence for each that is not nothing, and one where nothing is. */
export function consequenceLines(consequences: Consequences, t: Translator): string[] {
  const lines = kinds
    .filter((kind) => consequences[kind] > 0)
    .map((kind) => t(`change.${kind}`, { count: consequences[kind] }));
  return lines.length > 0 ? lines : [t('change.nothing')];
}
