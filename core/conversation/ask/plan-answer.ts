import { leavePlanOf } from '../../journeys/plan-journey.js';
import type { PlannedStep, View } from '../../messages/view.js';
import { localDay, windowOf } from '../../outbox/delivery-window.js';
import { firstName } from '../../journeys/nudge-content.js';
import { citation } from '../../leave/citation.js';
import type { LegalSource } from '../../leave/leave-plan.js';
import { translator } from '../../language/messages.js';
import type { AssistantDependencies } from '../command.js';
import type { Actor } from '../conversation.js';
import { planView, type EmployeeJourney } from '../plan-view.js';
import { planFacts, type AboutPlan } from './plan-facts.js';
import type { PlanAspect, PlanQuestion } from './plan-question.js';

/** After a loss the coach gives the dates of the leave and nothing that looks forward to a child. */
const answeredAfterLoss: readonly PlanAspect[] = ['start', 'end', 'length', 'return', 'plan'];

/**
 * The answer from one person's plan, which the asker may see. Undefined where the plan does not say: a right this person
 * does not have, or a date nobody reported.
 */
export async function planAnswer(
  deps: AssistantDependencies,
  actor: Actor,
  person: EmployeeJourney,
  question: PlanQuestion,
): Promise<View | undefined> {
  const afterLoss = person.journey.facts.lossReportedOn !== undefined;
  if (afterLoss && !answeredAfterLoss.includes(question.aspect)) return undefined;
  if (question.aspect === 'plan') return planView(deps, actor, person);
  const about = await aboutPlan(deps, actor, person, question);
  const answer = planFacts[question.aspect](about);
  if (!answer) return undefined;
  return {
    kind: 'answer',
    title: translator(actor.locale)('plan.title', { name: person.employee.name }),
    text: answer.text,
    points: answer.points,
    sources: cited(answer.sources),
    related: [],
    journeyId: person.journey.id,
  };
}

async function aboutPlan(
  deps: AssistantDependencies,
  actor: Actor,
  person: EmployeeJourney,
  { aspect, leave }: PlanQuestion,
): Promise<AboutPlan> {
  return {
    name: firstName(person.employee.name),
    facts: person.journey.facts,
    plan: leavePlanOf(person.journey, person.employee, actor.tenant),
    steps: aspect === 'steps' ? await stepsOf(deps, actor, person) : [],
    leave,
    today: localDay(deps.clock.now(), windowOf(actor.user, actor.tenant)),
    locale: actor.locale,
  };
}

async function stepsOf(
  deps: AssistantDependencies,
  actor: Actor,
  person: EmployeeJourney,
): Promise<readonly PlannedStep[]> {
  const view = await planView(deps, actor, person);
  return view.kind === 'plan' ? view.steps : [];
}

/** Each article once, in order of appearance. */
function cited(sources: readonly LegalSource[]): { citation: string; url: string }[] {
  const byCitation = new Map(sources.map((source) => [citation(source), source.url]));
  return [...byCitation].map(([name, url]) => ({ citation: name, url }));
}
