import { digestLine, nudgeCard, overReason, type Reader } from '../journeys/nudge-card.js';
import { nudgeInFull, type NudgeInFull } from '../journeys/nudge-content.js';
import type { PlanView } from '../messages/plan-view.js';
import type { SentMessage } from '../messages/sent-message.js';
import type { DigestLine, View, ViewKind } from '../messages/view.js';
import { FILE_VIEW } from '../outbox/ledger/hand-over.js';
import { isAnswered } from '../outbox/answered.js';
import { isBehind } from '../outbox/open-rest.js';
import { rightsOf } from '../journeys/rights.js';
import { maySeeJourney } from '../journeys/sight.js';
import { maySee, type Rights } from '../people/access.js';
import { isSamePerson } from '../people/same-person.js';
import type { Subjects } from './command.js';
import type { HomeNeeds } from './home/home-needs.js';
import { homeOf, isHome } from './home/home-views.js';
import { withNextSteps } from './next-steps.js';
import { planViewFor } from './plan-view.js';
import { setupGuide } from './setup-guide.js';

type CurrentNeeds = Omit<
  Subjects,
  'ledger' | 'calendar' | 'planned' | 'imports' | 'uploads' | 'tell' | 'wake' | 'rights' | 'privacyContact'
> &
  HomeNeeds;

/** Views that are drawn from nudges, and so can be drawn again. */
const ofNudges: readonly string[] = [
  'nudge',
  'nudge-done',
  'nudge-snoozed',
  'nudge-dismissed',
  'nudge-over',
  'prepare',
  'digest',
] satisfies readonly ViewKind[];

/**
 * What a message that stands in a chat has to show now. `nothing` where its reader is gone or may no longer see whom it is
 * about; `as-it-was` for an answer, which was true when it was given.
 */
export async function currentView(
  needs: CurrentNeeds,
  entry: SentMessage,
): Promise<View | 'as-it-was' | 'nothing'> {
  if (await isOwnFile(needs, entry)) return 'as-it-was';
  const user = await needs.users.get(entry.recipientId);
  if (user && isHome(entry)) return homeOf(needs, entry, user);
  if (!user || !(await areKnown(needs, entry))) return 'nothing';
  const reader = { ...(await rightsOf(needs, user)), locale: entry.locale };
  if (ofNudges.includes(entry.view) || isFormOnCard(entry)) return nudgesView(needs, entry, reader);
  const withSteps = (view: View) =>
    withNextSteps(view, needs.commands, { roles: user.roles, locale: entry.locale });
  if (entry.view === 'setup-guide')
    return user.roles.includes('hr') ? withSteps(await setupGuide(needs)) : 'nothing';
  if (!(await maySeeAll(needs, entry, reader))) return 'nothing';
  if (entry.view !== 'plan' && entry.view !== 'plan-dates') return 'as-it-was';
  const plan = await planNow(needs, entry, reader, entry.view);
  return typeof plan === 'object' ? withSteps(plan) : plan;
}

/** A form that stands in the place of a nudge's card: drawn anew, it is that card again. */
const isFormOnCard = ({ view, nudges }: SentMessage): boolean => view === 'form' && nudges.length > 0;

/** Whether everyone is still known who is named in it. */
async function areKnown({ users, employees }: CurrentNeeds, { names = [] }: SentMessage): Promise<boolean> {
  const userIds = names.flatMap((one) => (one.kind === 'user' ? [one.userId] : []));
  const employeeIds = names.flatMap((one) => (one.kind === 'employee' ? [one.employeeId] : []));
  const known = [...(await users.getMany(userIds)), ...(await employees.getMany(employeeIds))];
  return known.length === names.length;
}

/** A file with someone's own data, asked for by right: theirs to have, who see nothing else of themselves. */
async function isOwnFile(
  { users, employees }: CurrentNeeds,
  { view, recipientId, shows }: SentMessage,
): Promise<boolean> {
  const [only, ...others] = [...new Set(shows.map(({ employeeId }) => employeeId))];
  if (view !== FILE_VIEW || only === undefined || others.length > 0) return false;
  const employee = await employees.get(only);
  if (!employee || recipientId === only) return employee !== undefined;
  const user = await users.get(recipientId);
  return user !== undefined && user.roles.length > 0 && isSamePerson(user, employee);
}

async function maySeeAll(
  { employees, journeys, clock }: CurrentNeeds,
  { shows }: SentMessage,
  reader: Rights,
): Promise<boolean> {
  const ids = [...new Set(shows.map(({ employeeId }) => employeeId))];
  const known = await employees.getMany(ids);
  if (known.length !== ids.length || !known.every((employee) => maySee(reader, employee))) return false;
  const about = await journeys.getMany([...new Set(shows.flatMap(({ journeyId }) => journeyId ?? []))]);
  return about.every((journey) => {
    const employee = known.find(({ id }) => id === journey.employeeId);
    return employee !== undefined && maySeeJourney(reader, { journey, employee }, clock);
  });
}

async function nudgesView(
  needs: CurrentNeeds,
  entry: SentMessage,
  reader: Reader,
): Promise<View | 'as-it-was' | 'nothing'> {
  const full = new Map<string, NudgeInFull>();
  for (const nudge of await needs.nudges.getMany([...entry.nudges, ...entry.maybeMissed])) {
    const found = await nudgeInFull(needs, nudge);
    if (found) full.set(nudge.id, found);
  }
  if (full.size === 0) return 'nothing';
  const [first] = entry.nudges.flatMap((id) => full.get(id) ?? []);
  const isCard = entry.nudges.length === 1 && entry.maybeMissed.length === 0;
  if (isCard && first) return cardFor(first, entry, reader, needs);
  const lines = (ids: readonly string[]): DigestLine[] =>
    ids.flatMap((id) => {
      const one = full.get(id);
      return one ? [digestLine(one, reader, needs)] : [];
    });
  return {
    kind: 'digest',
    nudges: lines(entry.nudges),
    maybeMissed: lines(entry.maybeMissed),
    rest: { message: entry.id, count: await countBehind(needs, entry) },
  };
}

/** How many nudges still wait behind its button. */
async function countBehind({ nudges }: CurrentNeeds, { id, recipientId }: SentMessage): Promise<number> {
  return (await nudges.withState(recipientId, 'planned')).filter(isBehind(id)).length;
}

/**
 * A snoozed nudge that comes back does so on a card of its own: the old one says that it was put off. What helps to begin a talk
 * is good until the nudge is answered.
 */
function cardFor(
  full: NudgeInFull,
  entry: SentMessage,
  reader: Reader,
  needs: CurrentNeeds,
): View | 'as-it-was' {
  const isOlder = full.nudge.deliveryId !== undefined && full.nudge.deliveryId !== entry.id;
  const isSnoozedCopy = entry.view === 'nudge-snoozed' && isOlder && full.nudge.state === 'delivered';
  const isGood = isSnoozedCopy || (entry.view === 'prepare' && !isAnswered(full.nudge));
  if (isGood && !overReason(full, reader, needs)) return 'as-it-was';
  return nudgeCard(full, reader, needs);
}

async function planNow(
  needs: CurrentNeeds,
  { shows }: SentMessage,
  reader: Reader,
  kind: PlanView['kind'],
): Promise<View | 'nothing'> {
  const journeyId = shows[0]?.journeyId;
  const journey = journeyId === undefined ? undefined : await needs.journeys.get(journeyId);
  const employee = journey && (await needs.employees.get(journey.employeeId));
  return employee ? planViewFor(needs, { journey, employee }, reader, kind) : 'nothing';
}
