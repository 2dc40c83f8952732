import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import { dutchLaw } from './index.js';
import { adoptiveParent, birthingParent, day, deadlinesOf, leaveOf, partner, rules } from './testing.js';
import type { LawText, LawTexts } from './texts.js';
import { lawTexts } from './versions.js';

const shipped = dutchLaw(lawTexts);

/** A change that nobody has thought of yet, entered ahead. */
const coming = (change: Pick<LawText, 'by' | 'articles' | 'rules'>): LawTexts => [
  ...lawTexts,
  { act: 'Wet van morgen', from: day('2030-01-01'), ...change },
];

/** More paid weeks, a later window, six weeks for a partner, eight for a placement. */
const law = dutchLaw(
  coming({
    by: 'arrival',
    articles: ['WAZO 3:1', 'WAZO 3:2', 'WAZO 4:2a', 'WAZO 6:3', 'WAZO 6:5'],
    rules: {
      single: { ...rules.single, mayStart: { first: 34, last: 20 } },
      additionalBirthLeave: { ...rules.additionalBirthLeave, weeks: 6 },
      parentalLeave: { ...rules.parentalLeave, paidWeeks: 12, notice: { months: 3 } },
      placementLeave: { ...rules.placementLeave, weeks: 8 },
    },
  }),
);

const paidHours = (facts: JourneyFacts, by = law) =>
  by.derive({ ...facts, weeklyHours: 10 }).entitlements.find(({ kind }) => kind === 'parental')?.paidHours;

/** By which text each deadline was made. */
const textsOf = (facts: JourneyFacts, by = law): Record<string, string> =>
  Object.fromEntries(by.derive(facts).deadlines.map(({ id, source }) => [id, String(source.since)]));

describe('the texts of the law', () => {
  it('stand in the order in which they came', () => {
    const days = lawTexts.map(({ from }) => from.toString());
    expect(days).toEqual([...days].sort());
  });

  it('are named by the plan that is made by them, the newest first of all', () => {
    const lawFrom = (dueDate: string) =>
      law.derive(birthingParent({ announcedOn: day(dueDate), dueDate: day(dueDate) })).lawFrom.toString();
    expect(lawFrom('2027-03-10')).toBe('2022-08-02');
    expect(lawFrom('2029-12-31')).toBe('2022-08-02');
    expect(lawFrom('2030-01-01')).toBe('2030-01-01');
  });

  it('are named with each date, by its own article', () => {
    const facts = partner({ additionalBirthLeaveStart: day('2027-05-01') });
    expect(textsOf(facts, shipped)).toEqual({
      'partner-notice': '2020-07-01',
      'partner-birth-week': '2019-01-01',
      'partner-additional': '2020-07-01',
      'additional-birth-notice': '2020-07-01',
      'additional-birth-move': '2020-07-01',
      'additional-birth-claim': '2020-07-01',
      'parental-leave-plan': '2019-01-01',
      'paid-leave-last-call': '2022-08-02',
      'paid-leave-claim': '2022-08-02',
    });
  });

  it('stand in for what held before the first of them', () => {
    const birthDate = day('2018-05-15');
    expect(shipped.derive(partner({ dueDate: undefined, birthDate })).lawFrom.toString()).toBe('2019-01-01');
  });
});

describe('additional birth leave', () => {
  const bornOn = (birthDate: string) => partner({ dueDate: undefined, birthDate: day(birthDate) });

  it('is for children born from 1 July 2020 on', () => {
    const rightsOf = (birthDate: string) =>
      shipped.derive({ ...bornOn(birthDate), weeklyHours: 36 }).entitlements.map(({ kind }) => kind);
    expect(rightsOf('2020-06-30')).toEqual(['birth', 'parental']);
    expect(rightsOf('2020-07-01')).toEqual(['birth', 'additional-birth', 'parental']);
    expect(deadlinesOf(shipped.derive(bornOn('2020-06-30')))).not.toHaveProperty('partner-additional');
    expect(deadlinesOf(shipped.derive(bornOn('2020-07-01')))).toHaveProperty('partner-additional');
  });

  it('cannot be asked for where the child came earlier', () => {
    const asked = { additionalBirthLeaveStart: day('2020-08-01') };
    const announcedOn = day('2020-03-01');
    const due = (dueDate: string) => ({ ...partner(asked), announcedOn, dueDate: day(dueDate) });
    expect(shipped.check(due('2020-07-01'))).toEqual([]);
    expect(shipped.check(due('2020-06-30'))).toMatchObject([{ code: 'leave-not-in-force' }]);
  });
});

describe('paid parental leave', () => {
  it('is also for a child who was not a year old on 2 August 2022', () => {
    const bornOn = (birthDate: string) =>
      paidHours(partner({ dueDate: undefined, birthDate: day(birthDate) }), shipped);
    expect([bornOn('2021-08-02'), bornOn('2021-08-03'), bornOn('2022-08-02')]).toEqual([0, 90, 90]);
  });

  it('is to be taken and claimed by nobody else', () => {
    const plan = shipped.derive(partner({ dueDate: undefined, birthDate: day('2021-08-02') }));
    expect(Object.keys(deadlinesOf(plan))).not.toEqual(expect.arrayContaining(['paid-leave-last-call']));
    expect(Object.keys(deadlinesOf(plan))).not.toEqual(expect.arrayContaining(['paid-leave-claim']));
  });

  it('leaves a partner of a child born in 2021 under three texts at once', () => {
    const plan = shipped.derive(partner({ dueDate: undefined, birthDate: day('2021-10-01') }));
    expect(new Set(plan.deadlines.map(({ source }) => String(source.since)))).toEqual(
      new Set(['2019-01-01', '2020-07-01', '2022-08-02']),
    );
  });
});

describe('a change that is entered ahead', () => {
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

describe('a change that names another day than the arrival', () => {
  const ban = { dismissalBan: { weeks: 10 } };
  const banFor = (by: LawText['by'], facts: JourneyFacts) => {
    const changed = dutchLaw(coming({ by, articles: ['BW 7:670'], rules: ban }));
    return deadlinesOf(changed.derive(facts))['dismissal-ban'];
  };
  const crossing = birthingParent({ announcedOn: day('2029-06-01'), dueDate: day('2030-01-20') });
  const [sixWeeks, tenWeeks] = ['2030-05-12', '2030-06-09'];

  it('holds by the first day of the leave, chosen or not', () => {
    expect(banFor('leave-start', crossing)).toBe(sixWeeks);
    expect(banFor('leave-start', { ...crossing, leaveStart: day('2029-12-24') })).toBe(
      banFor('announcement', { ...crossing, leaveStart: day('2029-12-24') }),
    );
    const later = { ...crossing, dueDate: day('2030-02-20'), leaveStart: day('2030-01-10') };
    expect(banFor('leave-start', later)).not.toBe(banFor('announcement', later));
  });

  it('holds by the news, by the arrival, or by the first day of parental leave', () => {
    expect(banFor('announcement', crossing)).toBe(sixWeeks);
    expect(banFor('announcement', { ...crossing, announcedOn: day('2030-01-01') })).toBe(tenWeeks);
    expect(banFor('arrival', crossing)).toBe(tenWeeks);
    expect(banFor('parental-leave-start', crossing)).toBe(tenWeeks);
    expect(
      banFor('parental-leave-start', {
        ...crossing,
        overrides: { 'parental-leave-start': day('2029-12-31') },
      }),
    ).toBe(sixWeeks);
  });

  it('is asked of facts that lack what it needs, and never throws', () => {
    const changed = dutchLaw(coming({ by: 'leave-start', articles: ['BW 7:670'], rules: ban }));
    expect(changed.check(birthingParent({ dueDate: undefined }))).toMatchObject([
      { code: 'due-date-missing' },
    ]);
    expect(changed.check(birthingParent({ dueDate: undefined, birthDate: day('2030-02-01') }))).toMatchObject(
      [{ code: 'due-date-missing' }],
    );
    expect(changed.check(adoptiveParent({ placementDate: undefined }))).not.toEqual([]);
  });
});

describe('a plan that crosses a change', () => {
  const days = fc.integer({ min: -400, max: 400 }).map((days) => day('2030-01-01').add({ days }));

  it('is that of the old law or of the new, right by right, and never of both in one', () => {
    const old = shipped;
    fc.assert(
      fc.property(days, fc.constantFrom(birthingParent, partner), (dueDate, parent) => {
        const facts = parent({ announcedOn: dueDate.subtract({ months: 6 }), dueDate });
        const isNew = dueDate.year >= 2030;
        expect(paidHours(facts)).toBe(isNew ? 120 : 90);
        const { deadlines } = law.derive(facts);
        for (const { source } of deadlines)
          expect(String(source.since) === '2030-01-01').toBe(isNew && isWritten(source));
        if (!isNew) expect(deadlinesOf(law.derive(facts))).toEqual(deadlinesOf(old.derive(facts)));
      }),
    );
  });

  const isWritten = ({ law: act, article }: { readonly law: string; readonly article: string }) =>
    act === 'WAZO' && /^(3:1|3:2|4:2a|6:3|6:5)(\(|$)/.test(article);
});
