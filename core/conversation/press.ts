import { nudgeCard, type Reader } from '../journeys/nudge-card.js';
import { contentOf, type NudgeInFull } from '../journeys/nudge-content.js';
import { sightOfJourney } from '../journeys/sight.js';
import type { CardAction, CardForm } from '../messages/card-action.js';
import type { PlanView } from '../messages/plan-view.js';
import type { View } from '../messages/view.js';
import { reminderDay } from '../outbox/reminder-day.js';
import { employeeSubject } from '../people/subject.js';
import { awayView } from './away.js';
import type { Subjects } from './command.js';
import { renew, replace, say, type Reply } from './intent.js';
import { askedNudge, openNudge, redrawCopies } from './nudges/asked-nudge.js';
import { prepareView } from './nudges/prepare.js';
import { reminderLimits, remindOn, tooLate } from './nudges/reminder.js';
import { settle } from './nudges/settle.js';
import { currentReader, planView } from './plan-view.js';

/** The plan of someone, in short or in full, where the person who presses may see it now. */
export async function showPlan(
  needs: Subjects,
  journeyId: string,
  kind: PlanView['kind'] = 'plan',
): Promise<readonly Reply[]> {
  const journey = await needs.journeys.get(journeyId);
  const employee = journey && (await needs.employees.get(journey.employeeId));
  const reader = await currentReader(needs);
  const sight = employee ? sightOfJourney(reader, { journey, employee }, needs.clock) : 'no';
  // A button of a card that is out of date asks for what its reader may see no more.
  if (employee && sight === 'no')
    needs.audit.note({
      act: 'refused',
      what: 'plan',
      why: 'no-right',
      about: [employeeSubject(employee.id)],
    });
  if (sight === 'away') return say(await awayView(needs, reader));
  if (!employee || sight === 'no') return renew({ kind: 'problem', problem: { code: 'journey-gone' } });
  return say(await planView(needs, { journey, employee }, kind));
}

/** What is pressed on a nudge and asks for no form. */
export type NudgeAction = Exclude<Extract<CardAction, { readonly nudge: string }>, CardForm>;

/**
 * Someone pressed a button of a nudge. Pressing twice does what pressing once does; a card that no longer holds, by today's
 * rights and facts, is replaced and says what changed. Every other copy of the nudge follows.
 */
export async function pressNudge(needs: Subjects, action: NudgeAction): Promise<readonly Reply[]> {
  const asked = await (action.do === 'prepare' ? openNudge : askedNudge)(needs, action.nudge);
  if (!asked.ok) return action.do === 'open' ? renew(asked.view) : replace(asked.view);
  const { full, reader } = asked;
  switch (action.do) {
    case 'open':
      return below(full, opened(needs, full, reader));
    case 'prepare':
      return below(full, prepareView(full, reader));
    case 'snooze':
      return snooze(needs, full, reader, action.days);
    case 'done':
      return replace(
        await settle(needs, full, reader, { state: 'done', nextAt: undefined, reason: undefined }),
      );
    case 'dismiss':
      return replace(await settle(needs, full, reader, { state: 'dismissed', nextAt: undefined }));
    case 'why':
      return replace(await sayWhy(needs, full, reader, action.reason));
  }
}

/** A card of its own, and the nudge it brings. */
const below = ({ nudge }: NudgeInFull, view: View): readonly Reply[] => [
  { kind: 'message', view, nudges: [nudge.id] },
];

/** An item of a digest as it stands now. Opened from there, a snoozed nudge can be answered all the same. */
const opened = (needs: Subjects, full: NudgeInFull, reader: Reader): View =>
  full.nudge.state === 'snoozed'
    ? { kind: 'nudge', nudge: contentOf(full, reader.locale) }
    : nudgeCard(full, reader, needs);

async function snooze(
  needs: Subjects,
  full: NudgeInFull,
  reader: Reader,
  days: number,
): Promise<readonly Reply[]> {
  const limits = await reminderLimits(needs, full, reader);
  const on = reminderDay(limits.today.add({ days }), limits);
  return on ? replace(await remindOn(needs, full, reader, on)) : say(tooLate(full, reader));
}

/** Only of one that is dismissed: whoever has answered otherwise meanwhile has no reason to give. */
async function sayWhy(
  needs: Subjects,
  full: NudgeInFull,
  reader: Reader,
  reason: Extract<NudgeAction, { do: 'why' }>['reason'],
): Promise<View> {
  const changed = await needs.nudges.change(full.nudge, { states: ['dismissed'] }, { reason });
  if (changed) await redrawCopies(needs, full);
  return nudgeCard(changed ? { ...full, nudge: changed } : full, reader, needs);
}
