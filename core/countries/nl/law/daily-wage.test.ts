import { describe, expect, it } from '@jest/globals';
import { dutchLaw } from './index.js';
import { maxDailyWageOn, maxDailyWages } from './daily-wage.js';
import { birthingParent, day, partner } from './testing.js';
import { lawTexts } from './versions.js';

const law = dutchLaw(lawTexts);
const amountOn = (text: string) => maxDailyWageOn(day(text))?.amount;

describe('the maximum daily wage', () => {
  it('is that of the half year', () => {
    expect([amountOn('2022-12-31'), amountOn('2023-01-01'), amountOn('2023-07-01')]).toEqual([
      232.9, 256.54, 264.57,
    ]);
  });

  it('is not told where it is not known, before, between and after', () => {
    expect([amountOn('2021-06-30'), amountOn('2024-07-01'), amountOn('2040-01-01')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('changes on the first of January or July, and only goes up', () => {
    for (const { from } of maxDailyWages) expect(from.toString()).toMatch(/-0[17]-01$/);
    const amounts = maxDailyWages.map(({ amount }) => amount);
    expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
  });

  it('stands with a benefit of UWV by the first day of that leave, and not with the employer’s own wage', () => {
    const mother = birthingParent({
      dueDate: day('2026-02-10'),
      leaveStart: day('2026-01-01'),
      weeklyHours: 36,
    });
    expect(amounts(law.derive(mother))).toEqual({ maternity: 304.25, parental: undefined });
    const father = partner({
      dueDate: day('2025-11-01'),
      additionalBirthLeaveStart: day('2026-02-01'),
      weeklyHours: 36,
    });
    expect(amounts(law.derive(father))).toEqual({
      birth: undefined,
      'additional-birth': 304.25,
      parental: undefined,
    });
  });
});

const amounts = ({ entitlements }: ReturnType<typeof law.derive>) =>
  Object.fromEntries(entitlements.map(({ kind, maxDailyWage }) => [kind, maxDailyWage?.amount]));
