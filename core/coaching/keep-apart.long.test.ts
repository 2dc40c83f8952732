import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { journeyRoles, type JourneyFacts } from '../leave/journey-facts.js';
import { contradict } from './keep-apart.js';
import { arriving, catalogue, law } from './testing/arriving.js';

// A fixed seed: the same cases in every run.
fc.configureGlobal({ seed: 20270310, numRuns: 100 });

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
