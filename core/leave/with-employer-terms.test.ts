import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { createCatalogues } from '../coaching/catalogues.js';
import { planMilestones } from '../coaching/planner.js';
import { jurisdictionOf } from '../countries/registry.js';
import { noTerms, type EmployerTerms } from './employer-terms.js';
import type { JourneyFacts } from './journey-facts.js';
import { withEmployerTerms } from './with-employer-terms.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const lawOf = (facts: JourneyFacts) => jurisdictionOf('NL').derive(facts);
const catalogue = createCatalogues().shipped('NL').all;

const mother: JourneyFacts = {
  role: 'birthing-parent',
  announcedOn: day('2026-09-14'),
  dueDate: day('2027-03-10'),
  multiples: false,
};
const partner: JourneyFacts = { ...mother, role: 'partner', birthDate: day('2027-03-10') };
const terms = (leave: EmployerTerms['leave']): EmployerTerms => ({ leave, tips: {} });
const planOf = (facts: JourneyFacts, leave: EmployerTerms['leave']) =>
  withEmployerTerms(lawOf(facts), terms(leave));
const daysOf = (facts: JourneyFacts, leave: EmployerTerms['leave'], ids: readonly string[]) =>
  planMilestones(catalogue, facts, planOf(facts, leave))
    .filter(({ milestone }) => ids.includes(milestone.id))
    .map(({ milestone, on }) => [milestone.id, on.toString()])
    .sort();

describe("the employer's longer leave", () => {
  it('comes after that of the law, and moves the last day and the first day back', () => {
    const { anchors, lawful, employer } = planOf(mother, { maternity: { extraWeeks: 2 } });
    expect([String(anchors.E), String(anchors.R)]).toEqual(['2027-06-02', '2027-06-03']);
    expect([String(lawful?.E), String(lawful?.R)]).toEqual(['2027-05-19', '2027-05-20']);
    expect(employer?.map(({ longer }) => longer && [String(longer.from), String(longer.to)])).toEqual([
      ['2027-05-20', '2027-06-02'],
    ]);
  });

  it('moves what prepares the return and follows it, and no date of the law', () => {
    const ids = ['first-day-back', 'dismissal-ban'];
    expect(daysOf(mother, {}, ids)).toEqual([
      ['dismissal-ban', '2027-05-20'],
      ['first-day-back', '2027-05-20'],
    ]);
    expect(daysOf(mother, { maternity: { extraWeeks: 2 } }, ids)).toEqual([
      ['dismissal-ban', '2027-05-20'],
      ['first-day-back', '2027-06-03'],
    ]);
  });

  it('leaves a first day back alone that was agreed', () => {
    const agreed = { ...mother, returnDate: day('2027-07-01') };
    expect(String(planOf(agreed, { maternity: { extraWeeks: 2 } }).anchors.R)).toBe('2027-07-01');
  });

  it('of a partner follows the week of birth leave, and whatever was planned right after it', () => {
    const asked = { ...partner, additionalBirthLeaveStart: day('2027-03-18') };
    const spanOf = (facts: JourneyFacts) => {
      const [first] = planOf(facts, { birth: { extraWeeks: 1 } }).employer ?? [];
      return [String(first?.longer?.from), String(first?.longer?.to)];
    };
    expect(spanOf(partner)).toEqual(['2027-03-18', '2027-03-24']);
    expect(spanOf(asked)).toEqual(['2027-04-22', '2027-04-28']);
  });

  it('of two kinds stands one after the other', () => {
    const asked = { ...partner, additionalBirthLeaveStart: day('2027-03-18') };
    const { employer = [], anchors } = planOf(asked, {
      birth: { extraWeeks: 1 },
      'additional-birth': { extraWeeks: 1 },
    });
    expect(employer.map(({ longer }) => String(longer?.from))).toEqual(['2027-04-22', '2027-04-29']);
    expect([String(anchors.E), String(anchors.F)]).toEqual(['2027-05-05', '2027-05-05']);
  });

  it('waits for leave that nobody asked for yet, and is told of all the same', () => {
    const { employer, anchors } = planOf(partner, { 'additional-birth': { extraWeeks: 2, topUp: 100 } });
    expect(employer).toEqual([{ kind: 'additional-birth', extraWeeks: 2, topUp: 100 }]);
    expect(anchors).toEqual(lawOf(partner).anchors);
  });

  it('of parental leave, mostly a day a week, moves nobody’s return', () => {
    const asked = { ...mother, parentalLeaveStart: day('2027-05-20') };
    expect(planOf(asked, { parental: { extraWeeks: 4 } }).anchors).toEqual(lawOf(asked).anchors);
  });
});

describe('the terms of an employer', () => {
  it('stand with the kinds of leave that a plan has, and with no others', () => {
    const own = planOf(mother, { birth: { topUp: 100 }, parental: { topUp: 80, text: 'Ask HR.' } });
    expect(own.employer).toEqual([{ kind: 'parental', topUp: 80, text: 'Ask HR.' }]);
    expect(withEmployerTerms(lawOf(mother), noTerms)).toEqual(lawOf(mother));
  });

  it('never change what the law gives', () => {
    const weeks = fc.integer({ min: 1, max: 52 });
    const due = fc.integer({ min: 0, max: 1500 }).map((days) => day('2026-12-01').add({ days }));
    fc.assert(
      fc.property(
        weeks,
        due,
        fc.constantFrom('maternity', 'birth', 'parental'),
        (extraWeeks, dueDate, kind) => {
          for (const role of ['birthing-parent', 'partner'] as const) {
            const facts = { ...mother, role, dueDate, announcedOn: dueDate.subtract({ months: 6 }) };
            const [law, own] = [lawOf(facts), planOf(facts, { [kind]: { extraWeeks } })];
            const lawful = {
              ...own,
              anchors: own.lawful ?? own.anchors,
              lawful: undefined,
              employer: undefined,
            };
            expect(lawful).toEqual(law);
          }
        },
      ),
    );
  });
});
