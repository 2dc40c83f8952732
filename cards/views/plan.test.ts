import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { toText } from '../plain-text.js';
import { sampleViews } from '../testing/sample-views.js';
import { planCard } from './plan.js';

const { plan } = sampleViews('en');
const deadlines = plan.plan.deadlines.map(({ on }) => on);
const day = (text: string) => Temporal.PlainDate.from(text);
const pastOn = (today: Temporal.PlainDate) =>
  toText(planCard({ ...plan, today }, 'en')).match(/\d{4} \(past\):/g)?.length ?? 0;

describe('a plan', () => {
  it('marks each deadline before today as past', () => {
    const [first] = deadlines;
    if (!first) throw new Error('no deadlines');
    expect(pastOn(day('2026-09-07'))).toBe(0);
    expect(pastOn(first)).toBe(0);
    expect(pastOn(first.add({ days: 1 }))).toBe(deadlines.filter((on) => on.equals(first)).length);
    expect(pastOn(day('2030-01-01'))).toBe(deadlines.length);
  });

  it('lists as coming only what is', () => {
    const text = toText(planCard(plan, 'en'));
    expect(text).toContain('2 Dec 2026:');
    expect(text).not.toMatch(/7 Sept? 2026:|18 Nov 2026:/);
  });
});
