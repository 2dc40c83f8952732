import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { journeyRoles, type JourneyFacts } from '../leave/journey-facts.js';
import { jurisdictionOf } from '../countries/registry.js';
import { createCatalogues } from './catalogues.js';
import { arrivalDays } from './arrival-days.js';
import { resolveDay } from './day-expression.js';
import { planMilestones, type PlannedMilestone } from './planner.js';

// A fixed seed: the same cases in every run.
fc.configureGlobal({ seed: 20270310, numRuns: 200 });

const catalogue = createCatalogues().shipped('NL').all;
const day = (text: string) => Temporal.PlainDate.from(text);

const pregnancy: JourneyFacts = {
  role: 'birthing-parent',
  announcedOn: day('2026-08-20'),
  dueDate: day('2027-03-10'),
  multiples: false,
};

const planOf = (facts: JourneyFacts) => jurisdictionOf('NL').derive(facts);
const planned = (facts: JourneyFacts) => planMilestones(catalogue, facts, planOf(facts));
const find = (facts: JourneyFacts, id: string): PlannedMilestone | undefined =>
  planned(facts).find(({ milestone }) => milestone.id === id);
const datesOf = (facts: JourneyFacts, id: string) => {
  const found = find(facts, id);
  return found && [found.on.toString(), found.expiresOn.toString()];
};

describe('the plan of a pregnancy', () => {
  it('puts each milestone on the day the catalogue gives', () => {
    expect(datesOf(pregnancy, 'first-response')).toEqual(['2026-08-20', '2026-08-23']);
    expect(datesOf(pregnancy, 'leave-wishes')).toEqual(['2026-11-18', '2026-12-16']);
    expect(datesOf(pregnancy, 'start-notice')).toEqual(['2026-12-31', '2027-01-07']);
    expect(datesOf(pregnancy, 'uwv-claim')).toEqual(['2026-12-31', '2027-01-14']);
    expect(datesOf(pregnancy, 'first-day-back')).toEqual(['2027-05-20', '2027-05-22']);
    expect(datesOf(pregnancy, 'talk-12-weeks')).toEqual(['2027-08-12', '2027-09-02']);
  });

  it('moves them with the dates they hang on', () => {
    expect(datesOf({ ...pregnancy, leaveStart: day('2027-02-11') }, 'start-notice')).toEqual([
      '2027-01-14',
      '2027-01-21',
    ]);
    expect(datesOf({ ...pregnancy, birthDate: day('2027-03-24') }, 'first-day-back')).toEqual([
      '2027-06-03',
      '2027-06-05',
    ]);
  });

  it('leaves out what was over before anyone knew', () => {
    const late = { ...pregnancy, announcedOn: day('2027-01-04') };
    expect(find(late, 'leave-wishes')).toBeUndefined();
    expect(find(late, 'start-notice')).toBeDefined();
  });

  it('brings the milestones of twins only to twins', () => {
    expect(find(pregnancy, 'multiples-early')).toBeUndefined();
    expect(find({ ...pregnancy, multiples: true }, 'multiples-early')).toBeDefined();
  });

  it('congratulates nobody on an estimate', () => {
    expect(find(pregnancy, 'birth-wishes')).toMatchObject({ awaitsBirth: true });
    expect(find({ ...pregnancy, birthDate: day('2027-03-12') }, 'birth-wishes')).toMatchObject({
      awaitsBirth: false,
    });
    expect(find(pregnancy, 'birth-report')).toMatchObject({ awaitsBirth: false });
  });

  it('knows a contract that ends only where one does', () => {
    expect(find(pregnancy, 'contract-end')).toBeUndefined();
    expect(find({ ...pregnancy, contractEnd: day('2027-01-31') }, 'contract-end')).toBeDefined();
  });

  it('plans no return, and no talk, for whom the contract ends first', () => {
    const ending = { ...pregnancy, birthDate: day('2027-03-08'), contractEnd: day('2027-04-30') };
    const ids = planned(ending).map(({ milestone }) => milestone.id);
    expect(ids).toContain('spread-leave');
    for (const { on } of planned(ending)) expect(String(on) <= '2027-04-30').toBe(true);
    for (const id of ['parental-leave-plan', 'plan-return', 'lactation-room', 'first-day-back'])
      expect(ids).not.toContain(id);
  });

  it('prepares for no birth that has been', () => {
    const early = { ...pregnancy, birthDate: day('2027-01-13') };
    expect(datesOf(early, 'stay-in-touch')).toEqual(['2026-12-24', '2027-01-12']);
    expect(find(early, 'last-day')).toBeUndefined();
    const partner = { ...pregnancy, role: 'partner', birthDate: day('2027-02-20') } as const;
    expect(datesOf(partner, 'handover')).toEqual(['2027-02-07', '2027-02-19']);
  });

  it('invites a partner to additional leave only where none is planned yet', () => {
    const partner = { ...pregnancy, role: 'partner' } as const;
    expect(find(partner, 'partner-additional')).toBeDefined();
    const asked = { ...partner, additionalBirthLeaveStart: day('2027-05-03') };
    expect(find(asked, 'partner-additional')).toBeUndefined();
  });

  it('keeps to the rights of the partner when the mother has died', () => {
    const bereaved = {
      ...pregnancy,
      role: 'partner',
      birthDate: day('2027-03-08'),
      motherDiedOn: day('2027-03-09'),
    } as const;
    const plan = planned(bereaved);
    expect(plan.map(({ milestone }) => milestone.id)).toContain('mother-died');
    expect(plan.filter(({ milestone }) => milestone.topic !== 'leave')).toEqual([]);
  });

  it('keeps nothing but compassion after a loss', () => {
    const ids = planned({ ...pregnancy, lossReportedOn: day('2026-12-01') }).map(
      ({ milestone }) => milestone.id,
    );
    expect(ids).toEqual(['loss']);
  });
});

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
          expect(
            Temporal.PlainDate.compare(expiresOn, resolveDay(milestone.expires, plan.anchors)!),
          ).not.toBe(1);
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
          if (['S', 'D'].includes(milestone.expires.anchor))
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
