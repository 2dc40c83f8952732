import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Employment } from '../../core/leave/employment.js';
import { toText } from '../plain-text.js';
import { sampleViews } from '../testing/sample-views.js';
import type { Locale } from '../../core/language/locale.js';
import { jurisdictionOf } from '../../core/countries/registry.js';
import { leavePlanElements, planDatesCard } from './plan-dates.js';

const { plan } = sampleViews('en');
const deadlines = plan.plan.deadlines.map(({ on }) => on);
const day = (text: string) => Temporal.PlainDate.from(text);
const pastOn = (today: Temporal.PlainDate) =>
  toText(planDatesCard({ ...plan, today }, 'en')).match(/\d{4} \(past\):/g)?.length ?? 0;

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
    const text = toText(planDatesCard(plan, 'en'));
    expect(text).toContain('2 Dec 2026:');
    expect(text).not.toMatch(/7 Sept? 2026:|18 Nov 2026:/);
  });
});

describe('what is different for how someone works', () => {
  const read = (employment: Employment) => {
    const plan = jurisdictionOf('NL').derive({
      role: 'birthing-parent',
      announcedOn: day('2026-09-01'),
      dueDate: day('2027-03-10'),
      multiples: false,
      employment,
    });
    return toText({ body: leavePlanElements(plan, 'en') }).replaceAll(/\s+/g, ' ');
  };

  it('stands first, with its article', () => {
    expect(read('agency')).toMatch(
      /^What is different here Works through an agency.*WAZO 1:1.*Pregnancy leave/,
    );
    expect(read('employed')).not.toContain('What is different here');
  });

  it('is all there is where nobody owes leave', () => {
    expect(read('self-employed')).toMatch(/Works self-employed.*ZEZ.*WAZO 3:18$/);
  });
});

describe('the text of the law that a plan was made by', () => {
  const notes = (birthDate: string, locale: Locale) => {
    const plan = jurisdictionOf('NL').derive({
      role: 'partner',
      announcedOn: day(birthDate),
      birthDate: day(birthDate),
      multiples: false,
    });
    const text = toText({ body: leavePlanElements(plan, locale) });
    return text.replaceAll(/\s+/g, ' ').match(/(By the text of the law|Naar de wettekst).*$/)?.[0];
  };

  it('stands under it, by article where a change wrote some of them', () => {
    expect(notes('2027-03-10', 'en')).toBe(
      'By the text of the law of 2 Aug 2022 (WAZO 6:3, WAZO 6:3a); 1 Jul 2020 (WAZO 4:2a, WAZO 4:2c, WAZO 4:3); 1 Jan 2019 (the rest).',
    );
  });

  it('is another on the two sides of a change', () => {
    expect(notes('2020-06-30', 'nl')).toBe('Naar de wettekst van 1 jan 2019.');
    expect(notes('2020-07-01', 'nl')).toBe(
      'Naar de wettekst van 1 jul 2020 (WAZO 4:2a, WAZO 4:2c, WAZO 4:3); 1 jan 2019 (de rest).',
    );
  });
});
