import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { journeySchema } from '../journeys/journey.js';
import { leavePlanOf } from '../journeys/plan-journey.js';
import { stageOn } from './stage.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const plan = (facts: object) =>
  leavePlanOf(
    journeySchema.parse({
      id: 'j',
      employeeId: 'e',
      facts: { announcedOn: '2026-09-01', multiples: false, ...facts },
    }),
    { id: 'e', name: 'E', personnelNumber: '1', team: 'T', weeklyHours: 36 },
    { country: 'NL' },
  );

describe('how far a journey has come', () => {
  const pregnant = plan({ role: 'birthing-parent', dueDate: '2027-03-10', leaveStart: '2027-01-28' });
  const last = pregnant.leave.at(-1)!.to;

  it.each([
    ['2026-12-30', 'expecting'],
    ['2026-12-31', 'leave-near'],
    ['2027-01-27', 'leave-near'],
    ['2027-01-28', 'on-leave'],
    ['2027-03-10', 'on-leave'],
  ])('is on %s: %s', (on, stage) => {
    expect(stageOn(day(on), pregnant)).toBe(stage);
  });

  it('ends with the first day back', () => {
    expect(stageOn(last.subtract({ weeks: 3 }), pregnant)).toBe('back-soon');
    expect(stageOn(last, pregnant)).toBe('back-soon');
    expect(stageOn(last.add({ days: 1 }), pregnant)).toBe('back');
  });

  it('of a partner who takes a week is on leave in that week', () => {
    const partner = plan({ role: 'partner', dueDate: '2027-03-10', birthDate: '2027-03-10' });
    const first = partner.leave[0];
    if (first) expect(stageOn(first.from, partner)).toBe('on-leave');
  });
});
