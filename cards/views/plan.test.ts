import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { toText } from '../plain-text.js';
import { sampleViews } from '../testing/sample-views.js';
import { planCard } from './plan.js';

const { plan } = sampleViews('en');
const day = (text: string) => Temporal.PlainDate.from(text);
const linesOn = (today: string) =>
  toText({ body: planCard({ ...plan, today: day(today) }, 'en').body })
    .split('\n')
    .filter((line) => /\d{4}:/.test(line));

describe('a plan at a glance', () => {
  it('tells the next three things of leave, deadlines and tips, the soonest first', () => {
    expect(linesOn('2027-01-10')).toEqual([
      expect.stringMatching(/^14 January 2027: .*UWV/),
      expect.stringMatching(/^14 January 2027: /),
      expect.stringMatching(/^28 January 2027: Pregnancy leave begins/),
    ]);
  });

  it('says so where nothing comes any more', () => {
    expect(linesOn('2031-01-10')).toEqual([]);
    expect(toText(planCard({ ...plan, today: day('2031-01-10') }, 'en'))).toContain(
      'Nothing else is planned.',
    );
  });

  it('has a button for all dates, and one for what was agreed', () => {
    expect(planCard(plan, 'en').actions).toMatchObject([
      { title: 'All dates', data: { do: 'show-dates', journey: plan.journeyId } },
      { title: 'Cover and return', data: { command: 'agreements', rest: plan.employeeId } },
    ]);
  });

  it('says that the law of another country is not known', () => {
    const abroad = { ...plan, plan: { ...plan.plan, lawUnknown: 'BE' } };
    expect(toText({ body: planCard(abroad, 'en').body })).toContain('Belgium');
  });
});
