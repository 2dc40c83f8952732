import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { employeeSchema } from '../people/employee.js';
import { AGREED_RETURN, mostPressingFirst, sheetOf, standings, type SheetFacts } from './deadline-sheet.js';
import { journeySchema } from './journey.js';

const day = (text: string) => Temporal.PlainDate.from(text);

const employer = { country: 'NL' };
const employee = employeeSchema.parse({
  id: 'anna',
  name: 'Anna',
  personnelNumber: '1',
  team: 'A',
  weeklyHours: 36,
});
const expecting = {
  role: 'birthing-parent',
  announcedOn: '2026-09-07',
  dueDate: '2027-03-10',
  multiples: false,
};
const about = (facts: object = {}, more: Partial<SheetFacts> = {}): SheetFacts => ({
  journey: journeySchema.parse({ id: 'j', employeeId: 'anna', facts: { ...expecting, ...facts } }),
  employee,
  isReturnAgreed: false,
  marked: new Set(),
  done: new Set(),
  ...more,
});
const standingOf = (id: string, today: string, whose: SheetFacts = about()) =>
  sheetOf(whose, employer, day(today)).find((row) => row.id === id)?.standing;

describe('a legal date on the sheet of HR', () => {
  it('is open up to its day, and late from the day after', () => {
    const claim = sheetOf(about(), employer, day('2026-10-01')).find(({ id }) => id === 'uwv-claim');
    expect(claim).toMatchObject({ by: 'hr', source: { law: 'WAZO' }, standing: 'open' });
    const on = claim?.on.toString() ?? '';
    expect(standingOf('uwv-claim', on)).toBe('open');
    expect(standingOf('uwv-claim', day(on).add({ days: 1 }).toString())).toBe('late');
  });

  it('is met by what was reported, without anyone marking it', () => {
    expect(standingOf('birth-report', '2027-04-01')).toBe('late');
    expect(standingOf('birth-report', '2027-04-01', about({ birthDate: '2027-03-12' }))).toBe('met');
    expect(standingOf('start-notice', '2027-02-01', about({ leaveStart: '2027-01-28' }))).toBe('met');
  });

  it('is met where HR marked it, or answered its tip with done; what hangs on it as well', () => {
    for (const more of [{ marked: new Set(['uwv-claim']) }, { done: new Set(['uwv-claim']) }]) {
      expect(standingOf('uwv-claim', '2027-03-01', about({}, more))).toBe('met');
      expect(standingOf('uwv-claim-final', '2029-01-01', about({}, more))).toBe('met');
    }
  });

  it('is never late where a right ends, or where someone was free to leave it', () => {
    for (const id of ['six-month-end', 'dismissal-ban', 'spread-leave', 'paid-leave-claim'])
      expect([id, standingOf(id, '2030-01-01')]).toEqual([id, 'over']);
  });

  it('is late for a claim of leave that was asked for', () => {
    const born = { birthDate: '2027-03-12', parentalLeaveStart: '2027-09-06' };
    expect(standingOf('paid-leave-claim', '2030-01-01', about(born))).toBe('late');
  });
});

describe('the first week back', () => {
  it('is to be written down two weeks before it, by the manager, and by no law', () => {
    const row = sheetOf(about(), employer, day('2026-10-01')).find(({ id }) => id === AGREED_RETURN);
    expect(row).toMatchObject({ by: 'manager', source: undefined, standing: 'open' });
    expect(standingOf(AGREED_RETURN, row?.on.add({ days: 1 }).toString() ?? '')).toBe('late');
    expect(standingOf(AGREED_RETURN, '2030-01-01')).toBe('over');
    expect(standingOf(AGREED_RETURN, '2030-01-01', about({}, { isReturnAgreed: true }))).toBe('met');
  });

  it('is not asked after a loss, nor of whoever leaves before it', () => {
    expect(standingOf(AGREED_RETURN, '2027-01-20', about({ lossReportedOn: '2027-01-10' }))).toBeUndefined();
    const leaver = { ...employee, contractEnd: day('2027-04-01') };
    expect(standingOf(AGREED_RETURN, '2027-01-20', about({}, { employee: leaver }))).toBeUndefined();
  });
});

it('puts what is late on top on any day, the longest first, and what is over last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1200 }), (days) => {
      const rows = mostPressingFirst(sheetOf(about(), employer, day('2026-09-07').add({ days })));
      const ranks = rows.map(({ standing }) => Math.min(standings.indexOf(standing), 2));
      expect(ranks).toEqual([...ranks].sort());
      const late = rows.filter(({ standing }) => standing === 'late').map(({ on }) => on.toString());
      expect(late).toEqual([...late].sort());
      const over = rows.flatMap(({ on }, index) => (ranks[index] === 2 ? [on.toString()] : []));
      expect(over).toEqual([...over].sort().reverse());
    }),
  );
});
