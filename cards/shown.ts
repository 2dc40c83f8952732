import type { AboutJourney } from '../core/messages/about-journey.js';
import type { Shown } from '../core/messages/sent-message.js';
import type { NudgeContent, View } from '../core/messages/view.js';
import { digestSelection } from './views/digest.js';
import { listSelection } from './views/list.js';
import { overviewSelection, withoutManagerSelection } from './views/overview.js';
import { unreachableSelection } from './views/unreachable.js';
import { planChoiceSelection } from './views/plan-choice.js';

/** Whose data the card of a view shows, each once. What did not fit on it, or no longer holds, is not there. */
export const shownIn = (view: View): readonly Shown[] => [
  ...new Map(drawnIn(view).map((shown) => [JSON.stringify(shown), shown])).values(),
];

function drawnIn(view: View): Shown[] {
  switch (view.kind) {
    case 'nudge':
    case 'nudge-done':
    case 'nudge-snoozed':
    case 'nudge-dismissed':
    case 'prepare':
      return [shownNudge(view.nudge)];
    case 'digest':
      return inDigest(view);
    case 'nudge-over':
      return view.plan ? [shownPlan(view.plan)] : [];
    case 'plan':
    case 'plan-dates':
      return [shownPlan(view)];
    case 'did-you-mean':
      return [
        ...view.commands.flatMap(({ employeeId }) => (employeeId === undefined ? [] : [{ employeeId }])),
        ...view.plans.map(shownPlan),
      ];
    case 'plan-choice':
      return inPlanChoice(view);
    case 'overview':
      return [...withoutManagerSelection(view), ...overviewSelection(view)].map(({ employeeId }) => ({
        employeeId,
      }));
    case 'unreachable':
      return unreachableSelection(view).flatMap(({ waiting }) =>
        waiting.map(({ employeeId }) => ({ employeeId })),
      );
    case 'answer':
      return view.about ? [shownPlan(view.about)] : [];
    case 'form':
      return inForm(view);
    case 'announcement':
      return [{ employeeId: view.employeeId }];
    case 'list':
      return listSelection(view).shown.map(({ about }) => shownPlan(about));
    case 'home':
    case 'home-tab':
      return [...view.due, ...view.journeys, ...view.open].map(shownPlan);
    case 'home-people':
      return view.journeys.map(shownPlan);
    case 'notice':
      return [...(view.about ? [shownPlan(view.about)] : []), ...inNotice(view)];
    case 'plan-example':
    case 'home-commands':
    case 'home-over':
    case 'setup-guide':
    case 'trial':
    case 'welcome':
    case 'stranger':
    case 'help':
    case 'no-journeys':
    case 'no-answer':
    case 'withdrawn':
    case 'problem':
      return [];
  }
}

const inNotice = ({ employeeIds = [] }: Extract<View, { kind: 'notice' }>): Shown[] =>
  employeeIds.map((employeeId) => ({ employeeId }));

/** Also whoever was chosen in a field. */
function inForm({ employeeIds = [], fields, about }: Extract<View, { kind: 'form' }>): Shown[] {
  const chosen = fields.flatMap((field) => (field.kind === 'person' ? (field.value?.employeeId ?? []) : []));
  const people = [...employeeIds, ...chosen].map((employeeId) => ({ employeeId }));
  return [...(about ? [shownPlan(about)] : []), ...people];
}

function inDigest(view: Extract<View, { kind: 'digest' }>): Shown[] {
  const { fresh, missed } = digestSelection(view);
  return [...fresh, ...missed].flatMap(({ nudge, standing }) =>
    standing === 'over' ? [] : [shownNudge(nudge)],
  );
}

function inPlanChoice(view: Extract<View, { kind: 'plan-choice' }>): Shown[] {
  const { shown, firstHidden } = planChoiceSelection(view);
  const plans = [...shown, ...(firstHidden ? [firstHidden] : [])].map(shownPlan);
  const named = view.notFound?.kind === 'no-plan' ? [{ employeeId: view.notFound.employeeId }] : [];
  return [...named, ...plans];
}

const shownNudge = ({ employeeId, journeyId, nudgeId }: NudgeContent): Shown => ({
  employeeId,
  journeyId,
  nudgeId,
});

const shownPlan = ({ employeeId, journeyId }: AboutJourney): Shown => ({
  employeeId,
  journeyId,
});
