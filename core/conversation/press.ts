import { nudgeCard, overReason, overCard, type Reader } from '../journeys/nudge-card.js';
import { contentOf, nudgeInFull, type NudgeInFull } from '../journeys/nudge-content.js';
import { sightOfJourney } from '../journeys/sight.js';
import type { CardAction } from '../messages/card-action.js';
import { localDay, openingFrom, windowOf } from '../outbox/delivery-window.js';
import { nudgeStates, type Nudge, type NudgePatch } from '../outbox/nudge.js';
import { currentTenant } from '../people/context.js';
import type { Employee } from '../people/employee.js';
import { employeeSubject } from '../people/subject.js';
import { later } from '../plain-date.js';
import { awayView } from './away.js';
import type { Subjects } from './command.js';
import { renew, replace, say, type Reply } from './intent.js';
import { currentReader, planView } from './plan-view.js';

/**
 * What a person may still answer: a card stays good after a crash, a snooze or a second press, and whoever presses it has
 * it, whatever we thought had become of it.
 */
const answerable = nudgeStates.filter((state) => state !== 'withdrawn' && state !== 'expired');

/** A button of a card that is out of date asks for what its reader may see no more. */
function noteRefused({ audit }: Subjects, what: 'plan' | 'nudge', { id }: Pick<Employee, 'id'>): void {
  audit.note({ act: 'refused', what, why: 'no-right', about: [employeeSubject(id)] });
}

/** The plan of someone, where the person who presses may see it now. */
export async function showPlan(needs: Subjects, journeyId: string): Promise<readonly Reply[]> {
  const journey = await needs.journeys.get(journeyId);
  const employee = journey && (await needs.employees.get(journey.employeeId));
  const reader = await currentReader(needs);
  const sight = employee ? sightOfJourney(reader, { journey, employee }, needs.clock) : 'no';
  if (employee && sight === 'no') noteRefused(needs, 'plan', employee);
  if (sight === 'away') return say(await awayView(needs, reader));
  if (!employee || sight === 'no') return renew({ kind: 'problem', problem: { code: 'journey-gone' } });
  return say(await planView(needs, { journey, employee }));
}

export type NudgeAction = Extract<CardAction, { readonly nudge: string }>;

/**
 * Someone pressed a button of a nudge. Pressing twice does what pressing once does; a card that no longer holds, by today's
 * rights and facts, is replaced and says what changed. Every other copy of the nudge follows.
 */
export async function pressNudge(needs: Subjects, action: NudgeAction): Promise<readonly Reply[]> {
  const nudge = await needs.nudges.get(action.nudge);
  const full = nudge && (await nudgeInFull(needs, nudge));
  const instead = action.do === 'open' ? renew : replace;
  if (!full) return instead({ kind: 'nudge-over', reason: 'plan-changed', plan: undefined });
  const reader = await currentReader(needs);
  const reason = overReason(full, reader, needs);
  if (reason) {
    if (reason === 'not-yours') noteRefused(needs, 'nudge', full.employee);
    await redrawCopies(needs, full);
    return instead(overCard(full, reason));
  }
  return action.do === 'open' ? open(needs, full, reader) : answer(needs, full, reader, action);
}

/** A card of its own for an item of a digest, as it stands now. */
function open(needs: Subjects, full: NudgeInFull, reader: Reader): Promise<readonly Reply[]> {
  // Opened from the digest, a snoozed nudge can be answered all the same.
  const view =
    full.nudge.state === 'snoozed'
      ? ({ kind: 'nudge', nudge: contentOf(full, reader.locale) } as const)
      : nudgeCard(full, reader, needs);
  return Promise.resolve([{ kind: 'message', view, nudges: [full.nudge.id] }]);
}

async function answer(
  needs: Subjects,
  full: NudgeInFull,
  reader: Reader,
  action: Exclude<NudgeAction, { do: 'open' }>,
): Promise<readonly Reply[]> {
  const patch = action.do === 'snooze' ? snoozed(needs, full, reader, action.days) : closed[action.do];
  const changed = await needs.nudges.change(
    full.nudge.id,
    { states: answerable },
    { ...patch, claim: undefined },
  );
  if (!changed) return replace(overCard(full, 'plan-changed'));
  await tellOthers(needs, { ...full, nudge: changed });
  return replace(nudgeCard({ ...full, nudge: changed }, reader, needs));
}

const closed: Readonly<Record<'done' | 'dismiss', NudgePatch>> = {
  done: { state: 'done', nextAt: undefined },
  dismiss: { state: 'dismissed', nextAt: undefined },
};

/** The reader's own choice of day outweighs the catalogue's expiry. */
function snoozed({ clock }: Subjects, { nudge }: NudgeInFull, { user }: Reader, days: number): NudgePatch {
  const window = windowOf(user, currentTenant());
  const nextAt = openingFrom(localDay(clock.now(), window).add({ days }), window);
  const on = localDay(nextAt, window);
  return { state: 'snoozed', on, nextAt, expiresOn: later(nudge.expiresOn, on) };
}

/** The other cards of this nudge, and its line in a digest. The pressed card is drawn by its own answer. */
async function redrawCopies(
  { trails, ledger, wake }: Subjects,
  { nudge, journey }: NudgeInFull,
): Promise<void> {
  const trail = await trails.get(journey.id);
  await ledger.redraw(trail?.messages ?? [], nudge.id);
  await wake();
}

/** An answer settles a milestone for whoever was asked it too: what they have of it closes, what is planned for them is dropped. */
async function tellOthers(needs: Subjects, full: NudgeInFull): Promise<void> {
  const { nudge, journey } = full;
  const trail = await needs.trails.get(journey.id);
  const isOfOthers = ({ id, milestoneId }: Nudge): boolean =>
    id !== nudge.id && milestoneId === nudge.milestoneId;
  const siblings = nudge.state === 'snoozed' ? [] : await needs.nudges.getMany(trail?.nudges ?? []);
  if (siblings.some(isOfOthers)) await needs.planned.replanOne(journey.id);
  else await redrawCopies(needs, full);
}
