import type { Temporal } from 'temporal-polyfill';
import { createCatalogues } from '../core/coaching/catalogues.js';
import type { Audience, Milestone } from '../core/coaching/milestone.js';
import { planMilestones } from '../core/coaching/planner.js';
import { citation } from '../core/leave/citation.js';
import type { JourneyFacts } from '../core/leave/journey-facts.js';
import { jurisdictionOf } from '../core/countries/registry.js';
import type { LeavePlan } from '../core/leave/leave-plan.js';
import { textsOfPlan } from '../core/leave/texts-of-plan.js';

/** A nudge as the calculator shows it: for whom, and between which days. */
export interface CalculatedNudge {
  readonly milestone: Milestone;
  readonly audience: Audience;
  readonly on: Temporal.PlainDate;
  readonly expiresOn: Temporal.PlainDate;
}

export interface CalculatedPlan {
  readonly plan: LeavePlan;
  readonly nudges: readonly CalculatedNudge[];
}

/** What the law and the catalogue of a country make of the facts, without a database. The facts have been checked. */
export function calculatePlan(facts: JourneyFacts, country: string): CalculatedPlan {
  const plan = jurisdictionOf(country).derive(facts);
  const catalogue = createCatalogues().shipped(country);
  const nudges = planMilestones(catalogue.all, facts, plan).flatMap(({ milestone, on, expiresOn }) =>
    milestone.audience.map((audience) => ({ milestone, audience, on, expiresOn })),
  );
  return { plan, nudges };
}

/** The stable JSON of `coach plan --json`; dates `YYYY-MM-DD`. */
export function toJson({ plan, nudges }: CalculatedPlan) {
  return {
    startWindow: plan.startWindow && {
      from: plan.startWindow.from.toString(),
      to: plan.startWindow.to.toString(),
    },
    leave: plan.leave.map(({ kind, from, to, source }) => ({
      kind,
      from: from.toString(),
      to: to.toString(),
      source: citation(source),
    })),
    remarks: plan.remarks?.map(({ id, source }) => ({ id, source: citation(source) })),
    deadlines: plan.deadlines.map(({ id, on, source }) => ({
      id,
      on: on.toString(),
      source: citation(source),
    })),
    texts: textsOfPlan(plan).map(({ since, articles }) => ({ since: since.toString(), articles })),
    nudges: nudges.map(({ milestone, audience, on, expiresOn }) => ({
      milestone: milestone.id,
      audience,
      on: on.toString(),
      expiresOn: expiresOn.toString(),
    })),
  };
}
