import type { Catalogues } from '../coaching/catalogues.js';
import { textFor } from '../coaching/milestone-text.js';
import { planMilestones } from '../coaching/planner.js';
import { jurisdictionOf } from '../countries/registry.js';
import type { Locale } from '../language/locale.js';
import { isPlacement, type JourneyFacts } from '../leave/journey-facts.js';
import { withEmployerTerms } from '../leave/with-employer-terms.js';
import type { View } from '../messages/view.js';
import { currentTenant } from '../people/context.js';
import { isBefore } from '../plain-date.js';
import type { Problem } from '../problem.js';
import { toProblem } from './plan-journey.js';

/** A date, and of whose child: about nobody. `announcedOn` is the day on which it is asked. */
export type ExampleFacts = Pick<
  JourneyFacts,
  'role' | 'announcedOn' | 'multiples' | 'dueDate' | 'placementDate'
>;

/** What keeps a date from being planned; undefined where nothing does. */
export function exampleProblem(facts: ExampleFacts): Problem | undefined {
  const [problem] = jurisdictionOf(currentTenant().country).check(facts);
  return problem && toProblem(problem);
}

/** What the law, the employer's own terms and the catalogue make of a date: a plan of nobody. */
export function exampleOf(
  { catalogues }: { readonly catalogues: Catalogues },
  facts: ExampleFacts,
  locale: Locale,
): Extract<View, { kind: 'plan-example' }> {
  const tenant = currentTenant();
  const plan = withEmployerTerms(jurisdictionOf(tenant.country).derive(facts), tenant.terms);
  const today = facts.announcedOn;
  const steps = planMilestones(catalogues.of(tenant).all, facts, plan)
    .filter(({ on }) => !isBefore(on, today))
    .map(({ milestone, on }) => ({
      on,
      title: textFor(milestone, facts, locale).title,
      state: 'coming' as const,
    }));
  const day = (isPlacement(facts) ? facts.placementDate : facts.dueDate) ?? today;
  return { kind: 'plan-example', role: facts.role, day, plan, steps, today };
}
