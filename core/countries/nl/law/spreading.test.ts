import { describe, expect, it } from '@jest/globals';
import { readAgreedDays } from '../../../leave/read-agreed-days.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import { netherlands } from '../index.js';
import { anchorsOf, birthingParent, day, deadlinesOf, leaveOf } from './testing.js';

const born = { leaveStart: day('2027-01-28'), birthDate: day('2027-03-10') };
const spread = (lines: string, more: Partial<JourneyFacts> = {}): JourneyFacts =>
  birthingParent({ ...born, ...more, spreadLeave: readAgreedDays(lines) });
const problems = (facts: JourneyFacts) => netherlands.check(facts);

/** Born on Wednesday 10 March; six weeks end on 21 April, and the leave in one piece on 19 May: twenty days are left. */
const fridays = 'vr 2027-04-23 t/m 2027-09-03';

describe('maternity leave that is spread', () => {
  it('ends with its last agreed day, and work begins on the first day between', () => {
    const facts = spread(fridays);
    expect(problems(facts)).toEqual([]);
    const plan = netherlands.derive(facts);
    expect(leaveOf(plan)).toEqual([
      'pregnancy 2027-01-28..2027-03-10',
      'maternity 2027-03-11..2027-04-21',
      'maternity 2027-04-23..2027-09-03',
    ]);
    expect(plan.leave.at(-1)).toMatchObject({ weekdays: [5], source: { article: '3:1(6)' } });
    expect(anchorsOf(plan)).toMatchObject({ S: '2027-01-28', E: '2027-09-03', R: '2027-04-22' });
    expect(deadlinesOf(plan)['dismissal-ban']).toBe('2027-10-15');
  });

  it('counts whole weeks by the days of work in them', () => {
    const weeks = '2027-04-22 t/m 2027-05-05\n2027-05-31 t/m 2027-06-13';
    expect(problems(spread(weeks))).toEqual([]);
    const plan = netherlands.derive(spread(weeks));
    expect(anchorsOf(plan)).toMatchObject({ E: '2027-06-11', R: '2027-05-06' });
  });

  it('is asked for and answered no more once it was agreed', () => {
    const plan = netherlands.derive(spread(fridays));
    expect(Object.keys(deadlinesOf(plan))).not.toContain('spread-leave');
    expect(plan.windows.map(({ kind }) => kind)).not.toContain('maternity');
  });

  it('goes by the days on which someone works', () => {
    const workdays = [1, 2, 3];
    const mondays = 'ma 2027-04-26 t/m 2027-07-12';
    expect(problems(spread(mondays, { workdays }))).toEqual([]);
    expect(problems(spread(mondays))).toMatchObject([{ code: 'spread-days-differ', value: '12' }]);
  });

  it('is refused where it is not exactly what is left, and says how much that is', () => {
    expect(problems(spread('vr 2027-04-23 t/m 2027-08-27'))).toEqual([
      {
        code: 'spread-days-differ',
        fact: 'spreadLeave',
        allowed: { from: '20', to: '20' },
        value: '19',
      },
    ]);
  });

  it('is refused in the first six weeks, after thirty more, and before the birth', () => {
    const code = 'spread-outside-range';
    const allowed = { from: '2027-04-22', to: '2027-11-17' };
    expect(problems(spread('2027-04-21 t/m 2027-05-18'))).toEqual([{ code, fact: 'spreadLeave', allowed }]);
    expect(problems(spread('vr 2027-07-09 t/m 2027-11-19'))).toMatchObject([{ code }]);
    expect(problems(spread(fridays, { birthDate: undefined }))).toMatchObject([
      { code: 'spread-before-birth' },
    ]);
    expect(problems({ ...spread(fridays), role: 'partner', leaveStart: undefined })).toMatchObject([
      { code: 'override-not-applicable' },
    ]);
  });

  it('comes after what a stay in hospital added, 3:1(9)', () => {
    const inHospital = { hospitalDays: 17 };
    const range = { from: '2027-05-02', to: '2027-11-27' };
    expect(problems(spread('vr 2027-04-23 t/m 2027-09-03', inHospital))).toMatchObject([{ allowed: range }]);
    const later = spread('vr 2027-05-07 t/m 2027-09-17', inHospital);
    expect(problems(later)).toEqual([]);
    expect(leaveOf(netherlands.derive(later)).slice(1, 3)).toEqual([
      'maternity 2027-03-11..2027-04-21',
      'hospital-extension 2027-04-22..2027-05-01?',
    ]);
  });

  it('spreads less where HR set an end that illness made earlier', () => {
    const early = { leaveStart: day('2027-02-11'), overrides: { 'leave-end': day('2027-05-19') } };
    expect(problems(spread(fridays, early))).toEqual([]);
    expect(problems(spread(fridays, { leaveStart: early.leaveStart }))).toMatchObject([
      { code: 'spread-days-differ', allowed: { to: '30' } },
    ]);
  });
});
