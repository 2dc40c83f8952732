import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { problemSentence } from '../core/language/problem-sentence.js';
import { readPlanInput } from './plan-input.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2026-11-24');
const read = (options: Record<string, unknown>) =>
  readPlanInput({ role: 'birthing-parent', locale: 'en', country: 'NL', ...options }, today);
const factsOf = (options: Record<string, unknown>) => {
  const result = read(options);
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
  return result.value;
};

describe('what the calculator is asked', () => {
  it('becomes the facts of a journey', () => {
    const options = { dueDate: '2027-03-10', weeklyHours: '32', override: ['leave-end=2027-06-30'] };
    expect(factsOf(options)).toMatchObject({
      dueDate: day('2027-03-10'),
      multiples: false,
      weeklyHours: 32,
      overrides: { 'leave-end': day('2027-06-30') },
    });
  });

  it.each([
    ['today, while the child is on its way', '2027-03-10', '2026-11-24'],
    ['twelve weeks into a pregnancy that is over', '2026-03-10', '2025-08-26'],
    ['twelve weeks into one that has yet to begin', '2028-03-10', '2027-08-27'],
  ])('was announced %s, where nobody says', (_, dueDate, announcedOn) => {
    expect(factsOf({ dueDate }).announcedOn).toEqual(day(announcedOn));
  });
});

describe('a value that is not right', () => {
  const dueDate = '2027-03-10';
  it.each<[Record<string, unknown>, string]>([
    [{ dueDate: '2027-02-29' }, '--due-date: This is not right: 2027-02-29. Give: YYYY-MM-DD.'],
    [{ dueDate: '2099-03-10' }, '--due-date: This date is not possible. Choose a date from 1 January 2025'],
    [{ dueDate: '2024-03-10' }, '--due-date: This date is not possible.'],
    [
      { role: 'foster-parent', placementDate: '2099-03-10' },
      '--placement-date: This date is not possible. Choose a date from 1 January 2025',
    ],
    [
      { role: 'adoptive-parent', dueDate },
      '--placement-date: The day the child joins the family is missing.',
    ],
    [{ dueDate, weeklyHours: 'many' }, '--weekly-hours: This is not right: many. Give: 1 - 60.'],
    [{ dueDate, weeklyHours: '80' }, '--weekly-hours: This is not right: 80. Give: 1 - 60.'],
    [{ dueDate, hospitalDays: '-1' }, '--hospital-days: This is not right: -1. Give: 0 - 365.'],
    [
      { dueDate, leaveStart: '2027-01-01' },
      '--leave-start: Leave cannot start on that day. Choose a day from',
    ],
    [
      { dueDate, birthDate: '2026-03-10' },
      '--birth-date: The birth date does not fit the due date. Expected',
    ],
    [{ dueDate, returnDate: '2027-04-01' }, '--return-date: The first day back is still inside the leave.'],
    [{ dueDate, announcedOn: '2028-01-01' }, '--due-date: The due date is too far away. Choose a date'],
    [{ dueDate, override: ['leave-end'] }, '--override: This is not right: leave-end. Give: leave-start | '],
    [
      { dueDate, override: ['holiday=2027-05-01'] },
      '--override: This is not right: holiday=2027-05-01. Give',
    ],
    [{ dueDate, override: ['leave-end=May'] }, '--override: This is not right: leave-end=May. Give'],
    [
      { dueDate, override: ['leave-end=2027-05-01'] },
      '--override leave-end: The leave may not end that early. The earliest day is 19 May 2027.',
    ],
    [
      { dueDate, override: ['birth-leave-start=2027-05-01'] },
      '--override birth-leave-start: This date does not belong to this kind of leave.',
    ],
  ])('%j is refused with its option and what to do', (options, sentence) => {
    const result = read(options);
    expect(result.ok ? [] : result.problems.map((problem) => problemSentence(problem, 'en'))).toEqual([
      expect.stringContaining(sentence),
    ]);
  });
});
