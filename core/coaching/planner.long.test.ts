import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { journeyRoles, type JourneyFacts } from '../leave/journey-facts.js';
import { jurisdictionOf } from '../countries/registry.js';
import { createCatalogues } from './catalogues.js';
import { arrivalDays } from './arrival-days.js';
import { later } from '../plain-date.js';
import { resolveDay } from './day-expression.js';
import type { PlannedMilestone } from './planned-milestone.js';
import { planMilestones } from './planner.js';

// A fixed seed: the same cases in every run.
fc.configureGlobal({ seed: 20270310, numRuns: 200 });

const catalogue = createCatalogues().shipped('NL').all;
const day = (text: string) => Temporal.PlainDate.from(text);
const planOf = (facts: JourneyFacts) => jurisdictionOf('NL').derive(facts);
const planned = (facts: JourneyFacts) => planMilestones(catalogue, facts, planOf(facts));

/** A hundred years of days, every other one close to a leap day. */
const anyDay = fc.oneof(
  fc.integer({ min: 0, max: 36_525 }).map((days) => day('2000-01-01').add({ days })),
  fc
    .record({ leap: fc.integer({ min: 501, max: 524 }), days: fc.integer({ min: -400, max: 300 }) })
    .map(({ leap, days }) => day(`${leap * 4}-02-29`).add({ days })),
);

/** Journeys the law accepts, over a hundred years. */
const journeys = fc
  .record({
    role: fc.constantFrom(...journeyRoles),
    expected: anyDay,
    announcedWeeksBefore: fc.integer({ min: 6, max: 34 }),
    multiples: fc.boolean(),
    startDaysIntoWindow: fc.option(fc.integer({ min: 0, max: 14 }), { nil: undefined }),
    bornDaysAfterDue: fc.option(fc.integer({ min: -70, max: 14 }), { nil: undefined }),
    contractDaysAfterDue: fc.option(fc.integer({ min: -60, max: 400 }), { nil: undefined }),
  })
  .map((input): JourneyFacts => {
    const adopts = input.role === 'adoptive-parent' || input.role === 'foster-parent';
    const windowStart = input.expected.subtract({ days: input.multiples ? 69 : 41 });
    return {
      role: input.role,
      announcedOn: input.expected.subtract({ weeks: input.announcedWeeksBefore }),
      multiples: input.multiples,
      weeklyHours: 36,
      ...(adopts ? { placementDate: input.expected } : { dueDate: input.expected }),
      ...(input.role === 'birthing-parent' && input.startDaysIntoWindow !== undefined
        ? { leaveStart: windowStart.add({ days: input.startDaysIntoWindow }) }
        : {}),
      ...(!adopts && input.bornDaysAfterDue !== undefined
        ? { birthDate: input.expected.add({ days: input.bornDaysAfterDue }) }
        : {}),
      ...(input.contractDaysAfterDue !== undefined
        ? { contractEnd: input.expected.add({ days: input.contractDaysAfterDue }) }
        : {}),
    };
  })
  .filter((facts) => jurisdictionOf('NL').check(facts).length === 0);

const keysOf = (plan: readonly PlannedMilestone[]) =>
  plan.map(({ milestone, on, expiresOn }) => [milestone.id, on.toString(), expiresOn.toString()]);

/** Journeys in which somebody died, or that were withdrawn. */
const interrupted = fc
  .record({
    facts: journeys,
    event: fc.constantFrom(
      ['loss', 'lossReportedOn'] as const,
      ['mother-died', 'motherDiedOn'] as const,
      ['withdrawal', 'withdrawnOn'] as const,
    ),
    daysAfter: fc.integer({ min: 0, max: 200 }),
  })
  .map(({ facts, event: [event, fact], daysAfter }) => ({
    event,
    facts: { ...facts, [fact]: facts.announcedOn.add({ days: daysAfter }) },
  }))
  .filter(({ event, facts }) => event !== 'mother-died' || facts.role === 'partner')
  .filter(({ facts }) => jurisdictionOf('NL').check(facts).length === 0);

describe('after an event', () => {
  it('only what names it is planned, from its day on, in every role', () => {
    fc.assert(
      fc.property(interrupted, ({ event, facts }) => {
        const on = facts.lossReportedOn ?? facts.motherDiedOn;
        for (const { milestone, on: due } of planned(facts)) {
          expect(milestone.events).toContain(event);
          if (on) expect(Temporal.PlainDate.compare(on, due)).not.toBe(1);
        }
      }),
    );
  });

  it('someone is told what fits, of a loss and of a death, and nobody of what was withdrawn', () => {
    fc.assert(
      fc.property(interrupted, ({ event, facts }) => {
        const ids = planned(facts).map(({ milestone }) => milestone.id);
        if (event === 'withdrawal') expect(ids).toEqual([]);
        else expect(ids).toContain(event === 'loss' ? 'loss' : 'mother-died-manager');
      }),
    );
  });
});

describe('whatever the journey', () => {
  it('no nudge expires before it is due, and none is over before the announcement', () => {
    fc.assert(
      fc.property(journeys, (facts) => {
        for (const { on, expiresOn } of planned(facts)) {
          expect(Temporal.PlainDate.compare(on, expiresOn)).toBeLessThanOrEqual(0);
          expect(Temporal.PlainDate.compare(facts.announcedOn, expiresOn)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('no nudge falls due before the day the catalogue counts to, nor lives longer', () => {
    fc.assert(
      fc.property(journeys, (facts) => {
        const plan = planOf(facts);
        for (const nudge of planMilestones(catalogue, facts, plan)) {
          const { milestone, on, expiresOn } = nudge;
          expect(Temporal.PlainDate.compare(on, resolveDay(milestone.due, plan.anchors)!)).not.toBe(-1);
          const last = resolveDay(milestone.expires, plan.anchors)!;
          const late = milestone.lateUntil && resolveDay(milestone.lateUntil, plan.anchors);
          expect(Temporal.PlainDate.compare(expiresOn, later(last, late ?? last))).not.toBe(1);
          const { on: from, expiresOn: to } = arrivalDays(nudge, facts, plan);
          const days = [facts.announcedOn, from, to, expiresOn];
          expect([...days].sort((a, b) => Temporal.PlainDate.compare(a, b))).toEqual(days);
          expect(Temporal.PlainDate.compare(on, from)).not.toBe(1);
        }
      }),
    );
  });

  it('nothing that prepares for the birth or the leave arrives once the child is there', () => {
    fc.assert(
      fc.property(journeys, (facts) => {
        if (!facts.birthDate) return;
        for (const { milestone, expiresOn } of planned(facts))
          if (['S', 'D'].includes((milestone.lateUntil ?? milestone.expires).anchor))
            expect(Temporal.PlainDate.compare(expiresOn, facts.birthDate)).toBe(-1);
      }),
    );
  });

  it('no nudge about work falls in the time from the first day of leave until work is allowed again', () => {
    fc.assert(
      fc.property(journeys, (facts) => {
        const plan = planOf(facts);
        const { noWork, anchors } = plan;
        if (!noWork || !anchors.S) return;
        for (const nudge of planMilestones(catalogue, facts, plan)) {
          if (nudge.milestone.topic !== 'work') continue;
          const { on: from, expiresOn: to } = arrivalDays(nudge, facts, plan);
          const before = Temporal.PlainDate.compare(to, anchors.S) < 0;
          const after = Temporal.PlainDate.compare(from, noWork.to) > 0;
          expect(before || after).toBe(true);
        }
      }),
    );
  });

  it('a milestone that guards a deadline falls due no later than that deadline', () => {
    fc.assert(
      fc.property(journeys, (facts) => {
        const plan = planOf(facts);
        const deadlines = new Map(plan.deadlines.map(({ id, on }) => [id, on]));
        for (const { milestone, on } of planMilestones(catalogue, facts, plan)) {
          // What still helps when it is late comes after its deadline too.
          if (milestone.lateUntil) continue;
          const deadline = milestone.guards === undefined ? undefined : deadlines.get(milestone.guards);
          if (deadline) expect(Temporal.PlainDate.compare(on, deadline)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('planning again, or from a shuffled catalogue, gives the same plan', () => {
    const shuffled = fc.shuffledSubarray([...catalogue], { minLength: catalogue.length });
    fc.assert(
      fc.property(journeys, shuffled, (facts, other) => {
        const plan = planOf(facts);
        expect(keysOf(planMilestones(other, facts, plan))).toEqual(
          keysOf(planMilestones(catalogue, facts, plan)),
        );
      }),
      { numRuns: 50 },
    );
  });
});
