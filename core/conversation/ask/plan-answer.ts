import { leavePlanOf } from '../../journeys/plan-journey.js';
import { aboutOf } from '../../messages/about-journey.js';
import type { PlannedStep } from '../../messages/plan-view.js';
import type { View } from '../../messages/view.js';
import { localDay, windowOf } from '../../outbox/delivery-window.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import { firstName } from '../../people/first-name.js';
import { citation } from '../../leave/citation.js';
import type { LegalSource } from '../../leave/leave-plan.js';
import { translator } from '../../language/messages.js';
import type { CommandContext } from '../command.js';
import { noteViewed, planView, type EmployeeJourney } from '../plan-view.js';
import { planFacts, type AboutPlan } from './plan-facts.js';
import type { PlanAspect, PlanQuestion } from './plan-question.js';

/** After a loss the coach gives the dates of the leave and nothing that looks forward to a child. */
const answeredAfterLoss: readonly PlanAspect[] = ['start', 'end', 'length', 'return', 'plan'];

/**
 * The answer from one person's plan, which the asker may see. Undefined where the plan does not say: a right this person
 * does not have, or a date nobody reported.
 */
export async function planAnswer(
  context: CommandContext,
  person: EmployeeJourney,
  question: PlanQuestion,
): Promise<View | undefined> {
  const afterLoss = person.journey.facts.lossReportedOn !== undefined;
  if (afterLoss && !answeredAfterLoss.includes(question.aspect)) return undefined;
  noteViewed(context, 'plan', person.employee);
  if (question.aspect === 'plan') return planView(context, person);
  const about = await aboutPlan(context, person, question);
  if (about.plan.lawUnknown !== undefined) return planView(context, person);
  const answer = planFacts[question.aspect](about);
  if (!answer) return undefined;
  return {
    kind: 'answer',
    title: translator(currentSpeaker().locale)('plan.title', { name: person.employee.name }),
    text: answer.text,
    points: answer.points,
    sources: cited(answer.sources),
    related: [],
    about: aboutOf(person),
  };
}

async function aboutPlan(
  context: CommandContext,
  person: EmployeeJourney,
  { aspect, leave }: PlanQuestion,
): Promise<AboutPlan> {
  const { user, locale } = currentSpeaker();
  const tenant = currentTenant();
  return {
    name: firstName(person.employee),
    facts: person.journey.facts,
    plan: leavePlanOf(person.journey, person.employee, tenant),
    steps: aspect === 'steps' ? await stepsOf(context, person) : [],
    leave,
    today: localDay(context.clock.now(), windowOf(user, tenant)),
    locale,
  };
}

async function stepsOf(context: CommandContext, person: EmployeeJourney): Promise<readonly PlannedStep[]> {
  const view = await planView(context, person);
  return view.steps;
}

/** Each article once, in order of appearance. */
function cited(sources: readonly LegalSource[]): { citation: string; url: string }[] {
  const byCitation = new Map(sources.map((source) => [citation(source), source.url]));
  return [...byCitation].map(([name, url]) => ({ citation: name, url }));
}
