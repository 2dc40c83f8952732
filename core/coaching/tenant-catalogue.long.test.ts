import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { jurisdictionOf } from '../countries/registry.js';
import { catalogueOf } from './catalogue.js';
import { createCatalogues } from './catalogues.js';
import { checkCatalogue } from './catalogue-check.js';
import { resolveDay } from './day-expression.js';
import { inOwnWords } from './own-milestone.js';
import {
  applyCustomisation,
  customisationErrorCodes,
  type CustomisationErrorCode,
} from './tenant-catalogue.js';
import { lunch as lunchOfOne } from './testing/own-lunch.js';

const shipped = createCatalogues().shipped('NL');
const law = jurisdictionOf('NL');
const customise = (customisation: unknown) => applyCustomisation(shipped, customisation, law);
const customised = (customisation: unknown) => {
  const result = customise(customisation);
  if (!result.ok) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return result.catalogue;
};
const errors = (customisation: unknown) => {
  const result = customise(customisation);
  return result.ok ? [] : result.errors;
};

const lunch = { ...lunchOfOne, roles: ['birthing-parent', 'partner'] };
const { nl: words } = lunch.text;

describe('a tenant’s catalogue', () => {
  it('is the shipped one where nothing is customised', () => {
    expect(customised({}).all.map(({ id }) => id)).toEqual(shipped.all.map(({ id }) => id));
    expect(checkCatalogue(customised({}), law)).toEqual([]);
  });

  it('lacks what is switched off', () => {
    const catalogue = customised({ off: ['talk-6-weeks', 'last-day'] });
    expect(catalogue.get('talk-6-weeks')).toBeUndefined();
    expect(catalogue.all).toHaveLength(shipped.all.length - 2);
  });

  it('has what is shifted on another day, expiring when it did', () => {
    const talk = customised({ shift: { 'talk-2-weeks': -4 } }).get('talk-2-weeks')!;
    const anchors = { R: Temporal.PlainDate.from('2027-06-01') };
    expect(resolveDay(talk.due, anchors)?.toString()).toBe('2027-06-11');
    expect(resolveDay(talk.expires, anchors)?.toString()).toBe('2027-06-22');
  });

  it('has its own milestones beside the shipped ones', () => {
    expect(customised({ own: [lunch] }).get('own-lunch')?.text.nl.title).toBe('Lunch');
  });

  it('says its own words to the same people', () => {
    const own = (id: string) => {
      const milestone = shipped.get(id);
      if (!milestone) throw new Error(`there is no ${id}`);
      const words = { text: milestone.text.en, url: 'https://example.com/tips' };
      return customised({ own: [inOwnWords(milestone, words)] }).get(`own-${id}`);
    };
    expect(own('agency-agree')?.employments).toEqual(['agency']);
    expect(own('other-employers')?.otherEmployers).toBe(true);
    expect(own('cover-plan')?.employments).toContain('self-employed');
  });

  it('leaves the shipped catalogue as it was', () => {
    const before = shipped.all.map(({ id, due }) => [id, due.steps.length]);
    customised({ off: ['last-day'], shift: { handover: -3 }, own: [lunch] });
    expect(shipped.all.map(({ id, due }) => [id, due.steps.length])).toEqual(before);
  });
});

describe('a customisation is refused', () => {
  const refused: [CustomisationErrorCode, string, unknown][] = [
    ['customisation-invalid', 'for a field nobody knows', { mute: ['loss'] }],
    ['customisation-invalid', 'for a shift of half a day', { shift: { handover: 0.5 } }],
    [
      'customisation-invalid',
      'for an own milestone without English',
      { own: [{ ...lunch, text: { nl: words } }] },
    ],
    ['customisation-invalid', 'for nothing at all', undefined],
    ['milestone-unknown', 'for switching off what is not there', { off: ['coffee'] }],
    ['milestone-unknown', 'for shifting what is not there', { shift: { coffee: 1 } }],
    ['shift-past-deadline', 'for a start notice on its last legal day', { shift: { 'start-notice': 7 } }],
    ['shift-past-deadline', 'for a claim past it', { shift: { 'uwv-claim': 20 } }],
    ['shift-past-expiry', 'for a card when it has expired', { shift: { 'birth-wishes': 11 } }],
    ['shift-across-anchor', 'for congratulations before the birth', { shift: { 'birth-wishes': -1 } }],
    ['shift-across-anchor', 'for a goodbye on the first day of leave', { shift: { 'last-day': 1 } }],
    ['shift-into-peace', 'for a tip in the weeks after the birth', { shift: { 'lactation-room': -7 } }],
    ['own-id-without-prefix', 'for an id of ours', { own: [{ ...lunch, id: 'handover' }] }],
    ['own-id-taken', 'for one id twice', { own: [lunch, lunch] }],
    [
      'own-impossible',
      'for an anchor the role never has',
      { own: [{ ...lunch, due: 'P', expires: 'P+3d' }] },
    ],
    ['own-impossible', 'for an end before its beginning', { own: [{ ...lunch, due: 'S', expires: 'S-7d' }] }],
  ];

  it.each(refused)('%s: %s', (code, _, customisation) => {
    const found = errors(customisation);
    expect(found.map((error) => error.code)).toContain(code);
    for (const { message } of found) expect(message.length).toBeGreaterThan(20);
  });

  it('under every code there is', () => {
    expect([...new Set(refused.map(([code]) => code))].sort()).toEqual([...customisationErrorCodes].sort());
  });

  it('with a sentence that says what to do, and for everything at once', () => {
    expect(errors({ off: ['coffee'], shift: { 'start-notice': 7 } }).map(({ message }) => message)).toEqual([
      'There is no milestone "coffee": use an id of the catalogue',
      '"start-notice" cannot shift by 7 days: that is on or after the legal deadline it guards; shift it by fewer days',
    ]);
  });
});

describe('whatever a tenant shifts', () => {
  it('no milestone comes too late for the law', () => {
    const ids = shipped.all.map(({ id }) => id);
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.integer({ min: -60, max: 60 }), (id, days) => {
        const result = customise({ shift: { [id]: days } });
        if (!result.ok) return;
        const shifted = result.catalogue.get(id);
        expect(shifted && checkCatalogue(catalogueOf([shifted]), law)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
