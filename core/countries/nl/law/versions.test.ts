import { describe, expect, it } from '@jest/globals';
import type { Versions } from '../../../leave/dated.js';
import { dutchLaw } from './index.js';
import { adoptiveParent, birthingParent, day, deadlinesOf, leaveOf, partner, rules } from './testing.js';
import { lawVersions, type LawVersion } from './versions.js';

/** A change that nobody has thought of yet, entered ahead: more paid weeks, a later window, six weeks for a partner. */
const withComingChange: Versions<LawVersion> = [
  ...lawVersions,
  {
    from: day('2030-01-01'),
    rules: {
      ...rules,
      single: { ...rules.single, mayStart: { first: 34, last: 20 } },
      additionalBirthLeave: { ...rules.additionalBirthLeave, weeks: 6 },
      parentalLeave: { ...rules.parentalLeave, paidWeeks: 12, notice: { months: 3 } },
      placementLeave: { ...rules.placementLeave, weeks: 8 },
    },
  },
];
const law = dutchLaw(withComingChange);

const paidHours = (facts: Parameters<typeof law.derive>[0]) =>
  law.derive({ ...facts, weeklyHours: 10 }).entitlements.find(({ kind }) => kind === 'parental')?.paidHours;

describe('the texts of the law', () => {
  it('stand in the order in which they came', () => {
    const days = lawVersions.map(({ from }) => from.toString());
    expect(days).toEqual([...days].sort());
  });

  it('are named by the plan that is made by them', () => {
    const lawFrom = (dueDate: string) =>
      law.derive(birthingParent({ announcedOn: day(dueDate), dueDate: day(dueDate) })).lawFrom.toString();
    expect(lawFrom('2027-03-10')).toBe('2022-08-02');
    expect(lawFrom('2029-12-31')).toBe('2022-08-02');
    expect(lawFrom('2030-01-01')).toBe('2030-01-01');
  });

  it('stand in for what held before the first of them', () => {
    const birthDate = day('2020-01-15');
    expect(law.derive(partner({ dueDate: undefined, birthDate })).lawFrom.toString()).toBe('2022-08-02');
  });
});

describe('a change that comes into force', () => {
  const before = birthingParent({ announcedOn: day('2029-06-01'), dueDate: day('2029-12-28') });
  const after = birthingParent({ announcedOn: day('2029-06-01'), dueDate: day('2030-01-05') });

  it('holds for children who come from that day on, and for nobody before', () => {
    expect([paidHours(before), paidHours(after)]).toEqual([90, 120]);
    expect(law.derive(before).startWindow?.from.toString()).toBe('2029-11-17');
    expect(law.derive(after).startWindow?.from.toString()).toBe('2029-12-02');
    expect(deadlinesOf(law.derive({ ...before, parentalLeaveStart: day('2030-06-01') }))).toMatchObject({
      'parental-leave-plan': '2030-04-01',
    });
    expect(deadlinesOf(law.derive({ ...after, parentalLeaveStart: day('2030-06-01') }))).toMatchObject({
      'parental-leave-plan': '2030-03-01',
    });
  });

  it('holds for a child who comes on the other side of it than was expected', () => {
    expect(paidHours({ ...before, birthDate: day('2030-01-02') })).toBe(120);
    expect(paidHours({ ...after, birthDate: day('2029-12-30') })).toBe(90);
  });

  it('holds for a placement by the day of the placement', () => {
    const placed = (placementDate: string) =>
      leaveOf(
        law.derive(adoptiveParent({ placementDate: day(placementDate), birthDate: day('2028-05-01') })),
      );
    expect(placed('2029-12-31')).toEqual(['adoption 2029-12-31..2030-02-10?']);
    expect(placed('2030-01-01')).toEqual(['adoption 2030-01-01..2030-02-25?']);
  });

  it('decides what facts are accepted', () => {
    const asking = (birthDate: string) =>
      law.check(
        partner({
          announcedOn: day('2029-06-01'),
          dueDate: day('2030-01-01'),
          birthDate: day(birthDate),
          additionalBirthLeaveStart: day('2030-02-01'),
          additionalBirthLeaveWeeks: 6,
        }),
      );
    expect(asking('2030-01-01')).toEqual([]);
    expect(asking('2029-12-31')).toEqual([
      {
        code: 'leave-weeks-out-of-range',
        fact: 'additionalBirthLeaveWeeks',
        allowed: { from: '1', to: '5' },
      },
    ]);
    const start = { leaveStart: day('2029-11-28') };
    expect(law.check({ ...before, ...start })).toEqual([]);
    expect(law.check({ ...after, ...start })).toMatchObject([{ code: 'leave-start-outside-window' }]);
  });
});
