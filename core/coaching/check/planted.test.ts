import { describe, expect, it } from '@jest/globals';
import { jurisdictionOf } from '../../countries/registry.js';
import { catalogueOf } from '../catalogue.js';
import { checkCatalogue } from '../catalogue-check.js';
import { milestoneSchema } from '../milestone.js';
import type { FindingCode } from './finding.js';

const netherlands = jurisdictionOf('NL');

/** The codes found in a milestone that says this as its first step, in one of its languages. */
function codesFor(
  change: Record<string, unknown>,
  said: { readonly nl?: string; readonly en?: string } = {},
): FindingCode[] {
  const milestone = milestoneSchema.parse({
    id: 'planted',
    audience: ['manager'],
    roles: ['birthing-parent'],
    due: 'S-40d',
    expires: 'S-30d',
    topic: 'leave',
    source: { law: 'practice', url: 'https://example.org' },
    text: {
      nl: text('Nu is het tijd om te kijken.', said.nl ?? 'Kijk wat er goed gaat.', 'Wat zal ik doen?'),
      en: text('Now is the time to look.', said.en ?? 'See what goes well.', 'What shall we do?'),
    },
    ...change,
  });
  return checkCatalogue(catalogueOf([milestone]), netherlands).map(({ code }) => code);
}

const text = (why: string, step: string, say: string) => ({
  title: 'Title',
  why,
  steps: [step, 'One more step.'],
  say,
  avoid: 'Say no more.',
});

const from = (law: string, article: string) => ({ source: { law, article, url: 'https://example.org' } });

describe('words that give more of a right than its article', () => {
  it.each([
    ['en', '{name} has a right to shorter shifts.'],
    ['en', '{name} may work fewer hours from now on.'],
    ['en', 'Nobody can put {name} on nights; {name} may refuse night work.'],
    ['en', 'Plan no night shifts for {name}.'],
    ['en', '{name} may take as many breaks as it takes.'],
    ['en', 'There is leave for every parent.'],
    ['en', 'Everyone gets this leave.'],
    ['en', 'All 26 weeks are paid.'],
    ['en', '{name} can never be dismissed.'],
    ['en', 'All appointments may be in working hours.'],
    ['nl', 'Geef {name} kortere diensten.'],
    ['nl', '{name} hoeft geen nachtdienst te draaien.'],
    ['nl', '{name} mag nachtwerk altijd weigeren.'],
    ['nl', '{name} mag zo veel pauze nemen als nodig is.'],
    ['nl', 'Er is verlof voor iedere ouder.'],
    ['nl', 'De 26 weken zijn betaald.'],
    ['nl', '{name} kan niet ontslagen worden.'],
  ])('are found, %s: %s', (locale, sentence) => {
    expect(codesFor({}, { [locale]: sentence })).toEqual(['right-too-broad']);
  });

  it.each([
    ['en', 'There is no need to work nights, unless there is no other way.'],
    ['en', 'No one needs to work over ten hours a shift.'],
    ['en', 'Extra breaks are fine, up to one eighth of the shift.'],
    ['en', 'No notice can be given until six weeks after the leave.'],
    ['en', 'Parental leave lets {name} work fewer hours.'],
    ['nl', 'Nachtdienst hoeft niet, tenzij het echt niet anders kan.'],
    ['nl', 'Controles mogen in werktijd.'],
    ['nl', 'Van de 26 weken zijn er negen betaald.'],
  ])('are not found where they keep to it, %s: %s', (locale, sentence) => {
    expect(codesFor({}, { [locale]: sentence })).toEqual([]);
  });
});

describe('words of permission', () => {
  it.each([
    ['en', 'Give your permission for the leave.'],
    ['en', 'Approve the five weeks.'],
    ['en', 'Say that you are happy for {name} to take the leave.'],
    ['en', 'Say that the leave is fine with you, and that it is fine to take it.'],
    ['en', 'Allow {name} the extra breaks.'],
    ['nl', 'Geef toestemming voor het verlof.'],
    ['nl', 'Zeg dat je het goed vindt als {name} verlof neemt.'],
    ['nl', 'Keur het verlof goed.'],
    ['nl', 'Sta de extra pauzes toe.'],
    ['nl', 'Zeg dat je akkoord bent met het verlof.'],
  ])('for a right are found, %s: %s', (locale, sentence) => {
    expect(codesFor({}, { [locale]: sentence })).toEqual(['permission-for-right']);
  });

  it('are found without the word for the right where the card is about one', () => {
    const said = { en: 'Say that you approve of it.' };
    expect(codesFor(from('WAZO', '4:2a'), said)).toContain('permission-for-right');
    expect(codesFor({}, said)).toEqual([]);
  });

  it.each([
    ['en', 'No permission is needed for the leave.'],
    ['en', 'The doctor shares nothing about the leave without consent.'],
    ['nl', 'Toestemming is niet nodig voor het verlof.'],
    ['nl', 'Deel niets over het verlof zonder toestemming.'],
  ])('that is not needed, or that is the employee’s, are not, %s: %s', (locale, sentence) => {
    expect(codesFor({}, { [locale]: sentence })).toEqual([]);
  });
});

describe('wage and benefit', () => {
  it.each([
    ['WAZO', '3:1(5)', 'en', 'The employer goes on paying the wage.'],
    ['WAZO', '3:2', 'nl', 'Het loon loopt gewoon door.'],
    ['WAZO', '6:3', 'en', 'The nine weeks are at 70% of the salary.'],
    ['WAZO', '4:2a', 'nl', 'De werkgever betaalt 70% van het loon.'],
    ['WAZO', '3:1a', 'en', 'The leave comes with a benefit from UWV.'],
    ['WAZO', '3:1a', 'nl', 'Er is een uitkering van UWV.'],
    ['WAZO', '4:2', 'nl', 'UWV betaalt deze week.'],
    ['ATW', '4:5(6)', 'en', 'There is a benefit for the check-ups.'],
  ])('are found mixed up by the article, %s %s, %s: %s', (law, article, locale, sentence) => {
    expect(codesFor({ ...from(law, article) }, { [locale]: sentence })).toContain('pay-mixed-up');
  });

  it('are found mixed up by the leave that is named, whatever the card is about', () => {
    expect(codesFor({}, { nl: 'Geboorteverlof geeft een uitkering.' })).toEqual(['pay-mixed-up']);
    expect(codesFor({}, { nl: 'Aanvullend geboorteverlof is met loon.' })).toEqual(['pay-mixed-up']);
    expect(codesFor({}, { en: 'Birth leave is at full pay.' })).toEqual([]);
    expect(codesFor({}, { en: 'Additional birth leave gives a benefit.' })).toEqual([]);
  });

  it.each([
    ['nl', 'Dan kan UWV het loon betalen.'],
    ['nl', 'UWV betaalt het salaris.'],
    ['en', 'UWV may then pay the wage.'],
  ])('are found mixed up where UWV is to pay a wage, %s: %s', (locale, sentence) => {
    expect(codesFor({}, { [locale]: sentence })).toEqual(['pay-mixed-up']);
  });

  it('are not where the wage is claimed back from UWV', () => {
    expect(codesFor({}, { nl: 'Betaal het loon door, en vraag het terug bij UWV.' })).toEqual([]);
    expect(codesFor({}, { en: 'Pay the wage, and claim it back from UWV.' })).toEqual([]);
  });

  it('are told apart from the daily wage, with which a benefit is counted', () => {
    expect(codesFor(from('WAZO', '3:2'), { nl: 'De uitkering is het hele dagloon.' })).toEqual([]);
    expect(codesFor(from('WAZO', '3:2'), { en: 'The benefit is the daily wage.' })).toEqual([]);
  });
});

describe('days that leave no time for the notice', () => {
  const paid = from('WAZO', '6:3');
  it.each([
    ['paid leave two months before the birthday', { ...paid, due: 'B+10m', expires: 'B+11m' }, {}],
    ['paid leave, while it still stands', { ...paid, due: 'B+7m', expires: 'B+11m' }, {}],
    ['parental leave from its first day', { ...from('WAZO', '6:5'), due: 'O-5w', expires: 'O-4w' }, {}],
    [
      'additional birth leave of a partner',
      { ...from('WAZO', '4:2a'), roles: ['partner'], due: 'B+6m-3w', expires: 'B+6m-1w' },
      {},
    ],
    ['what its words ask for', { due: 'S-12d', expires: 'S-8d' }, { en: 'Notice is due three weeks ahead.' }],
    [
      'what its words ask for, in Dutch',
      { due: 'S-20d', expires: 'S-15d' },
      { nl: 'Dat hoort een maand van tevoren.' },
    ],
    [
      'what its words ask for in figures',
      { due: 'S-12d', expires: 'S-8d' },
      { en: 'Tell HR 3 weeks in advance.' },
    ],
  ])('are found: %s', (_, days, said) => {
    expect(codesFor(days, said)).toContain('no-time-for-notice');
  });

  it.each([
    ['with the months still to come', { ...paid, due: 'B+6m', expires: 'B+9m' }, {}],
    ['with the weeks still to come', {}, { en: 'Notice is due three weeks ahead.' }],
    [
      'where later is fine too',
      { due: 'S-12d', expires: 'S-8d' },
      { en: 'If possible it is three weeks ahead.' },
    ],
  ])('are not found %s', (_, days, said) => {
    expect(codesFor(days, said)).toEqual([]);
  });
});

describe('a nudge to a manager in the time without work', () => {
  it.each([
    ['on the first day of the leave', { due: 'S', expires: 'S+3d' }],
    ['in the weeks after the birth', { due: 'B+2w', expires: 'B+4w' }],
    ['on the last day of that time', { due: 'B+42d', expires: 'B+60d' }],
    ['that came before and still stands', { due: 'S-3d', expires: 'S+3d' }],
    ['about the end of the leave', { due: 'E-8w', expires: 'E-1w' }],
  ])('is found %s', (_, days) => {
    expect(codesFor(days)).toContain('protected-time');
  });

  it.each([
    ['the day after', { due: 'B+43d', expires: 'B+60d' }],
    ['over on the first day of leave', { due: 'S-3d', expires: 'S' }],
    ['for HR alone', { due: 'B+2w', expires: 'B+4w', audience: ['hr'] }],
    ['that is declared to leave the employee in peace', { due: 'B', expires: 'B+9d', inProtectedTime: true }],
    ['of a partner, whom no law forbids to work', { due: 'B+2w', expires: 'B+4w', roles: ['partner'] }],
  ])('is not found %s', (_, days) => {
    expect(codesFor(days)).toEqual([]);
  });
});
