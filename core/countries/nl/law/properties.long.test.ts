import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Temporal } from 'temporal-polyfill';
import { earlier, isBefore } from '../../../plain-date.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { DateRange, LeavePlan } from '../../../leave/leave-plan.js';
import { netherlands } from '../index.js';
import { startWindow } from './start-window.js';
import { day, rules } from './testing.js';

// A fixed seed: the same cases in every run.
fc.configureGlobal({ seed: 20270310, numRuns: 400 });

const daysIn = ({ from, to }: DateRange) => from.until(to).days + 1;

/** A hundred years of days under today's law, every other one close to a leap day. */
const anyDay = fc.oneof(
  fc.integer({ min: 0, max: 36_524 }).map((days) => day('2023-01-01').add({ days })),
  fc
    .record({ leap: fc.integer({ min: 507, max: 524 }), days: fc.integer({ min: -300, max: 80 }) })
    .map(({ leap, days }) => day(`${leap * 4}-02-29`).add({ days })),
);
const daysOr = (min: number, max: number) => fc.option(fc.integer({ min, max }), { nil: undefined });

/** Any birthing parent whose facts hold together: announced, chosen, born, in hospital or not, late or early. */
const birthingParents: fc.Arbitrary<JourneyFacts & { dueDate: Temporal.PlainDate }> = fc
  .record({
    dueDate: anyDay,
    announced: fc.integer({ min: 0, max: 290 }),
    multiples: fc.boolean(),
    start: daysOr(0, 14),
    birth: daysOr(-126, 28),
    hospitalDays: daysOr(0, 365),
    weeklyHours: daysOr(1, 40),
  })
  .map(({ dueDate, announced, multiples, start, birth, hospitalDays, weeklyHours }) => ({
    role: 'birthing-parent' as const,
    announcedOn: dueDate.subtract({ days: announced }),
    dueDate,
    multiples,
    leaveStart: start === undefined ? undefined : dueDate.subtract({ days: (multiples ? 69 : 41) - start }),
    birthDate: birth === undefined ? undefined : dueDate.add({ days: birth }),
    hospitalDays,
    weeklyHours,
  }));

const partners: fc.Arbitrary<JourneyFacts> = fc
  .record({
    parent: birthingParents,
    start: daysOr(1, 28),
    additional: daysOr(30, 180),
    died: daysOr(0, 120),
  })
  .map(({ parent, start, additional, died }) => {
    const after = (days: number | undefined) =>
      days === undefined ? undefined : (parent.birthDate ?? parent.dueDate).add({ days });
    return {
      ...parent,
      role: 'partner' as const,
      leaveStart: undefined,
      birthLeaveStart: after(start),
      additionalBirthLeaveStart: after(additional),
      motherDiedOn: parent.birthDate && after(died),
    };
  });

const placements: fc.Arbitrary<JourneyFacts> = fc
  .record({
    role: fc.constantFrom('adoptive-parent' as const, 'foster-parent' as const),
    placementDate: anyDay,
    announced: fc.integer({ min: 0, max: 365 }),
    start: daysOr(-28, 153),
  })
  .map(({ role, placementDate, announced, start }) => ({
    role,
    announcedOn: placementDate.subtract({ days: announced }),
    placementDate,
    multiples: false,
    leaveStart: start === undefined ? undefined : placementDate.add({ days: start }),
  }));

const everyone = fc.oneof(birthingParents, partners, placements);

const partnerOf = (birthDate: Temporal.PlainDate): JourneyFacts => ({
  role: 'partner',
  announcedOn: birthDate.subtract({ days: 100 }),
  dueDate: birthDate,
  birthDate,
  multiples: false,
});

const placement = (placementDate: Temporal.PlainDate): JourneyFacts => ({
  role: 'adoptive-parent',
  announcedOn: placementDate.subtract({ days: 100 }),
  placementDate,
  multiples: false,
});

const leaveEnd = (facts: JourneyFacts) => required(netherlands.derive(facts).anchors.E);

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing from the plan');
  return value;
}

describe('for a hundred years of due dates, leap days included', () => {
  it('accepts the facts of everyone', () => {
    fc.assert(fc.property(everyone, (facts) => expect(netherlands.check(facts)).toEqual([])));
  });

  it('opens the start window for fifteen days', () => {
    fc.assert(
      fc.property(anyDay, fc.boolean(), (dueDate, multiples) => {
        expect(daysIn(startWindow(rules, dueDate, multiples))).toBe(15);
      }),
    );
  });

  it('gives sixteen weeks of leave at the least, twenty for multiples', () => {
    fc.assert(
      fc.property(birthingParents, (facts) => {
        const days = netherlands.derive(facts).leave.reduce((sum, period) => sum + daysIn(period), 0);
        expect(days).toBeGreaterThanOrEqual((facts.multiples ? 20 : 16) * 7);
      }),
    );
  });

  it('gives ten weeks after the birth at the least, ten more for a stay in hospital at the most', () => {
    fc.assert(
      fc.property(birthingParents, (facts) => {
        const plan = netherlands.derive(facts);
        const days = (kind: string) =>
          plan.leave
            .filter((period) => period.kind === kind)
            .reduce((sum, period) => sum + daysIn(period), 0);
        expect(days('maternity')).toBeGreaterThanOrEqual(70);
        expect(days('hospital-extension')).toBeLessThanOrEqual(70);
      }),
    );
  });

  it('never ends leave earlier for a later birth, nor for a later start', () => {
    fc.assert(
      fc.property(birthingParents, fc.integer({ min: 1, max: 60 }), (facts, days) => {
        const birthDate = facts.birthDate ?? facts.dueDate;
        const bornLater = { ...facts, birthDate: birthDate.add({ days }) };
        expect(isBefore(leaveEnd(bornLater), leaveEnd({ ...facts, birthDate }))).toBe(false);
        const leaveStart = facts.leaveStart ?? facts.dueDate.subtract({ days: 41 });
        const startedLater = { ...facts, leaveStart: leaveStart.add({ days }) };
        expect(isBefore(leaveEnd(startedLater), leaveEnd({ ...facts, leaveStart }))).toBe(false);
      }),
    );
  });

  it('never shortens maternity leave for a birth after the due date', () => {
    fc.assert(
      fc.property(birthingParents, fc.integer({ min: 0, max: 28 }), (facts, days) => {
        const afterBirth = (birthDate: Temporal.PlainDate) =>
          birthDate.until(leaveEnd({ ...facts, birthDate })).days;
        expect(afterBirth(facts.dueDate.add({ days }))).toBe(afterBirth(facts.dueDate));
      }),
    );
  });

  it('leaves no gap between the days of pregnancy and maternity leave', () => {
    fc.assert(
      fc.property(birthingParents, (facts) => {
        const { leave, anchors } = netherlands.derive(facts);
        const firstDays = [...leave.map(({ from }) => from), anchors.R].map(String);
        const daysAfter = leave.map(({ to }) => to.add({ days: 1 })).map(String);
        expect(firstDays).toEqual([String(anchors.S), ...daysAfter]);
      }),
    );
  });

  it('puts every deadline before the day it guards', () => {
    const guarded = (id: string, { anchors }: LeavePlan): Temporal.PlainDate | undefined => {
      if (['start-notice', 'uwv-claim', 'adoption-notice', 'adoption-claim'].includes(id)) return anchors.S;
      if (id === 'partner-notice') return anchors.G;
      if (id === 'parental-leave-plan' || id === 'parental-leave-move') return anchors.O;
      if (id === 'spread-leave' || id === 'spread-leave-answer') return anchors.B?.add({ weeks: 6 });
      if (id === 'paid-leave-last-call') return anchors.B?.add({ months: 15 });
      return undefined;
    };
    fc.assert(
      fc.property(everyone, (facts) => {
        const plan = netherlands.derive(facts);
        for (const { id, on } of plan.deadlines) {
          const day = guarded(id, plan);
          if (day) expect(isBefore(on, day)).toBe(true);
        }
      }),
    );
  });

  it('lists deadlines in order, each id once', () => {
    fc.assert(
      fc.property(everyone, (facts) => {
        const { deadlines } = netherlands.derive(facts);
        const days = deadlines.map(({ on }) => on.toString());
        expect(days).toEqual([...days].sort());
        expect(new Set(deadlines.map(({ id }) => id)).size).toBe(deadlines.length);
      }),
    );
  });

  it('never plans two kinds of leave on one day, nor any that ends before it begins', () => {
    fc.assert(
      fc.property(everyone, (facts) => {
        const { leave } = netherlands.derive(facts);
        for (const [index, period] of leave.entries()) {
          expect(daysIn(period)).toBeGreaterThan(0);
          const next = leave[index + 1];
          if (next) expect(isBefore(period.to, next.from)).toBe(true);
        }
      }),
    );
  });

  it('takes additional birth leave for six months from the day after the birth', () => {
    fc.assert(
      fc.property(anyDay, (birthDate) => {
        const { windows } = netherlands.derive(partnerOf(birthDate));
        const last = required(windows.find(({ kind }) => kind === 'additional-birth')).to;
        const dayAfter = birthDate.add({ days: 1 });
        expect(String(last.add({ days: 1 }))).toBe(String(dayAfter.add({ months: 6 })));
      }),
    );
  });

  it('pays parental leave to the eve of the first birthday, and not past the eighth of a placed child', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 3200 }), (arrival, age) => {
        const paidUntil = ({ deadlines }: LeavePlan) =>
          deadlines.find(({ id }) => id === 'paid-leave-last-call')?.on;
        expect(String(paidUntil(netherlands.derive(partnerOf(arrival))))).toBe(
          String(arrival.add({ years: 1 }).subtract({ days: 1 })),
        );
        const birthDate = arrival.subtract({ days: age });
        const eighth = birthDate.add({ years: 8 });
        const placed = netherlands.derive({ ...placement(arrival), birthDate });
        for (const { from, to } of [...placed.windows, ...placed.leave])
          expect(isBefore(to, from)).toBe(false);
        const last = paidUntil(placed);
        if (isBefore(eighth, arrival)) expect(last).toBeUndefined();
        else expect(String(last)).toBe(String(earlier(eighth, arrival.add({ years: 1 }))));
      }),
    );
  });

  it('asks nothing of an employer after the contract, but for the claim that the employee makes alone', () => {
    fc.assert(
      fc.property(everyone, fc.integer({ min: 1, max: 700 }), (facts, days) => {
        const contractEnd = facts.announcedOn.add({ days });
        for (const { id, on } of netherlands.derive({ ...facts, contractEnd }).deadlines)
          expect([id, isBefore(contractEnd, on) && !id.includes('claim')]).toEqual([id, false]);
      }),
    );
  });

  it('gives the benefit for a probable as for an actual birth within ten weeks after the contract', () => {
    fc.assert(
      fc.property(birthingParents, fc.integer({ min: 0, max: 200 }), (facts, days) => {
        const contractEnd = facts.dueDate.subtract({ days });
        const benefit = netherlands.derive({ ...facts, contractEnd }).benefitAfterContract;
        const soonEnough = (on: Temporal.PlainDate) => !isBefore(contractEnd.add({ weeks: 10 }), on);
        expect(benefit?.entitled).toBe(
          soonEnough(facts.dueDate) || soonEnough(facts.birthDate ?? facts.dueDate),
        );
      }),
    );
  });

  it('lengthens leave for a stay in hospital by ten weeks at most, and less what was added already', () => {
    fc.assert(
      fc.property(birthingParents, fc.integer({ min: 0, max: 365 }), (facts, hospitalDays) => {
        const home = leaveEnd({ ...facts, hospitalDays: 0 });
        const birth = facts.birthDate ?? facts.dueDate;
        const added = birth.until(home).days - 70;
        const extension = home.until(leaveEnd({ ...facts, hospitalDays })).days;
        expect(extension).toBe(Math.max(0, Math.min(hospitalDays - 7, 70) - added));
      }),
    );
  });

  it('comes back the day after leave', () => {
    fc.assert(
      fc.property(everyone, (facts) => {
        const { anchors } = netherlands.derive(facts);
        expect(String(anchors.R)).toBe(String(anchors.E?.add({ days: 1 })));
      }),
    );
  });

  it('gives the same plan for the same facts and leaves them untouched', () => {
    fc.assert(
      fc.property(everyone, (facts) => {
        const before = JSON.stringify(facts);
        const first = JSON.stringify(netherlands.derive(facts));
        expect(JSON.stringify(netherlands.derive(facts))).toBe(first);
        expect(JSON.stringify(facts)).toBe(before);
      }),
    );
  });

  it('plans a loss on any day: the claim and the protection stand, and nothing is asked of who grieves', () => {
    fc.assert(
      fc.property(birthingParents, fc.integer({ min: -280, max: 120 }), (facts, days) => {
        const loss = { ...facts, lossReportedOn: facts.dueDate.add({ days }) };
        expect(netherlands.check(loss)).toEqual([]);
        const { deadlines, startWindow } = netherlands.derive(loss);
        const kept = ['uwv-claim', 'uwv-claim-final', 'dismissal-ban'];
        for (const { id } of deadlines) expect(kept).toContain(id);
        expect(startWindow).toBeUndefined();
      }),
    );
  });
});
