import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { journeyRoles, type JourneyFacts } from '../leave/journey-facts.js';
import { jurisdictionOf } from '../countries/registry.js';
import { arrivalDays } from './arrival-days.js';
import { createCatalogues } from './catalogues.js';
import { contradict } from './keep-apart.js';
import { milestoneSchema, type Milestone } from './milestone.js';
import { planMilestones } from './planner.js';

// A fixed seed: the same cases in every run.
fc.configureGlobal({ seed: 20270310, numRuns: 100 });

const law = jurisdictionOf('NL');
const catalogue = createCatalogues().shipped('NL').all;
const day = (text: string) => Temporal.PlainDate.from(text);
const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) < 0;

/** Told in good time, at the last moment, or only once the child is there. */
const journeys = fc
  .record({
    role: fc.constantFrom(...journeyRoles),
    expected: fc.integer({ min: 0, max: 3650 }).map((days) => day('2023-01-01').add({ days })),
    toldDaysBefore: fc.oneof(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 61, max: 238 })),
    multiples: fc.boolean(),
    startDaysBefore: fc.option(fc.integer({ min: 0, max: 28 }), { nil: undefined }),
    bornDaysAfterDue: fc.option(fc.integer({ min: -60, max: 14 }), { nil: undefined }),
  })
  .map(({ role, expected, toldDaysBefore, multiples, startDaysBefore, bornDaysAfterDue }): JourneyFacts => {
    const facts = { role, announcedOn: expected.subtract({ days: toldDaysBefore }), weeklyHours: 36 };
    const birthDate = bornDaysAfterDue === undefined ? undefined : expected.add({ days: bornDaysAfterDue });
    if (role === 'birthing-parent' || role === 'partner')
      return { ...facts, multiples, dueDate: expected, ...(birthDate && { birthDate }) };
    const leaveStart =
      startDaysBefore === undefined ? undefined : expected.subtract({ days: startDaysBefore });
    return { ...facts, multiples: false, placementDate: expected, ...(leaveStart && { leaveStart }) };
  })
  .filter((facts) => law.check(facts).length === 0);

function arriving(facts: JourneyFacts, milestones: readonly Milestone[] = catalogue) {
  const plan = law.derive(facts);
  return planMilestones(milestones, facts, plan)
    .filter(({ awaitsBirth }) => !awaitsBirth)
    .map((one) => ({ milestone: one.milestone, ...arrivalDays(one, facts, plan) }));
}

describe('whenever the news comes', () => {
  it('nothing about work arrives in the seven days after it', () => {
    fc.assert(
      fc.property(journeys, (facts) => {
        for (const { milestone, on } of arriving(facts))
          if (milestone.topic === 'work')
            expect(isBefore(on, facts.announcedOn.add({ days: 7 }))).toBe(false);
      }),
    );
  });

  it('no day has two cards of which one says to leave alone what the other brings up', () => {
    fc.assert(
      fc.property(journeys, (facts) => {
        const all = arriving(facts);
        for (const calm of all)
          for (const busy of all)
            if (contradict(calm.milestone, busy.milestone))
              expect(isBefore(calm.expiresOn, busy.on) || isBefore(busy.expiresOn, calm.on)).toBe(true);
      }),
    );
  });

  it('each keeps to the days it has when it is alone, and what contradicts nothing has them all', () => {
    fc.assert(
      fc.property(journeys, (facts) => {
        for (const { milestone, on, expiresOn } of arriving(facts)) {
          const [alone] = arriving(facts, [milestone]);
          expect(alone && !isBefore(on, alone.on) && !isBefore(alone.expiresOn, expiresOn)).toBe(true);
          const free = catalogue.every((one) => !contradict(one, milestone) && !contradict(milestone, one));
          if (free) expect([on, expiresOn].map(String)).toEqual([alone?.on, alone?.expiresOn].map(String));
        }
      }),
    );
  });

  it('the first word is never lost to what can wait', () => {
    fc.assert(
      fc.property(journeys, (facts) => {
        expect(arriving(facts).map(({ milestone }) => milestone.id)).toContain('first-response');
      }),
    );
  });
});

const shipped = catalogue.find(({ id }) => id === 'stay-in-touch');
const card = (id: string, change: Partial<Milestone>): Milestone => ({
  ...milestoneSchema.parse({ ...plain, id }),
  ...change,
});
const plain = {
  audience: ['manager'],
  roles: ['birthing-parent'],
  due: 'S-21d',
  expires: 'S-15d',
  topic: 'care',
  source: { law: 'practice', url: 'https://example.org' },
  text: shipped?.text,
};
const days = (id: string, due: string, expires: string, change: Partial<Milestone> = {}) => {
  const parsed = milestoneSchema.parse({ ...plain, id, due, expires });
  return card(id, { due: parsed.due, expires: parsed.expires, ...change });
};

/** Leave begins on 2027-01-28. */
const facts: JourneyFacts = {
  role: 'birthing-parent',
  announcedOn: day('2026-08-20'),
  dueDate: day('2027-03-10'),
  multiples: false,
};
const planned = (...milestones: Milestone[]) =>
  arriving(facts, milestones).map(
    ({ milestone, on, expiresOn }) => `${milestone.id} ${String(on)} ${String(expiresOn)}`,
  );

describe('of two cards that contradict each other', () => {
  const calm = days('calm', 'S-20d', 'S-11d', { leavesAlone: ['plans'] });

  it('the one that brings something up waits, where it has most of its days after', () => {
    const busy = days('busy', 'S-18d', 'S-1d', { bringsUp: ['plans'] });
    expect(planned(calm, busy)).toEqual(['calm 2027-01-08 2027-01-17', 'busy 2027-01-18 2027-01-27']);
    expect(planned(busy, calm)).toEqual(planned(calm, busy));
  });

  it('it is over the day before, where it has most of its days before', () => {
    const busy = days('busy', 'S-40d', 'S-10d', { bringsUp: ['plans'] });
    expect(planned(calm, busy)).toEqual(['busy 2026-12-19 2027-01-07', 'calm 2027-01-08 2027-01-17']);
  });

  it('the calm one is over the day before, where the other has no day but these', () => {
    const busy = days('busy', 'S-15d', 'S-12d', { bringsUp: ['plans'] });
    expect(planned(calm, busy)).toEqual(['calm 2027-01-08 2027-01-12', 'busy 2027-01-13 2027-01-16']);
  });

  it('only the calm one comes, where both have the same day alone', () => {
    const short = days('calm', 'S-20d', 'S-20d', { leavesAlone: ['plans'] });
    const busy = days('busy', 'S-20d', 'S-20d', { bringsUp: ['plans'] });
    expect(planned(busy, short)).toEqual(['calm 2027-01-08 2027-01-08']);
  });

  it('both come as they are for different readers, or about different things', () => {
    const busy = days('busy', 'S-18d', 'S-12d', { bringsUp: ['plans'] });
    const both = ['calm 2027-01-08 2027-01-17', 'busy 2027-01-10 2027-01-16'];
    expect(planned(calm, { ...busy, audience: ['hr'] })).toEqual(both);
    expect(planned(calm, { ...busy, bringsUp: ['work'] })).toEqual(both);
    expect(planned(calm, { ...busy, topic: 'work', bringsUp: [] })).toEqual(both);
  });
});
