import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { checkCatalogue } from '../coaching/catalogue-check.js';
import { createCatalogues } from '../coaching/catalogues.js';
import { citationOf } from '../coaching/milestone-text.js';
import { planMilestones } from '../coaching/planner.js';
import { applyCustomisation } from '../coaching/tenant-catalogue.js';
import { learn } from '../conversation/ask/knowledge.js';
import { idsAsked, readAsked } from '../conversation/ask/read-asked.js';
import { readRules, topicsOf } from '../conversation/ask/read-topics.js';
import { createIndex } from '../conversation/ask/search-index.js';
import { createSearch } from '../conversation/ask/search.js';
import type { JourneyFacts } from '../leave/journey-facts.js';
import { createRegistry, jurisdictionOf } from './registry.js';
import { toyland } from './testing/toyland/index.js';

// All it took: the folder `testing/toyland`, and its name in this list.
const registry = createRegistry([jurisdictionOf('NL'), toyland]);

const law = registry.jurisdictionOf('XT');
const catalogues = createCatalogues(registry);
const catalogue = catalogues.shipped('XT');

const day = (text: string) => Temporal.PlainDate.from(text);
const facts: JourneyFacts = {
  role: 'partner',
  announcedOn: day('2027-01-04'),
  dueDate: day('2027-03-10'),
  multiples: false,
};

describe('a second country', () => {
  it('checks the facts by its own law', () => {
    expect(law.check(facts)).toEqual([]);
    expect(law.check({ ...facts, dueDate: undefined })).toMatchObject([{ code: 'due-date-missing' }]);
  });

  it('plans leave and names it', () => {
    const plan = law.derive(facts);
    expect(plan.leave.map(({ kind, to }) => [law.names.en.leave[kind], String(to)])).toEqual([
      ['Toy leave', '2027-03-19'],
    ]);
    expect(plan.deadlines.map(({ id }) => law.names.nl.deadlines[id])).toEqual(['Vrij vragen']);
  });

  it('has a catalogue of its own, checked against its own law', () => {
    expect(catalogue.all.map(({ id }) => id)).toEqual(['ask-for-leave']);
    expect(checkCatalogue(catalogue, law)).toEqual([]);
    expect(checkCatalogue(catalogue, registry.jurisdictionOf('NL'))).toMatchObject([
      { code: 'deadline-unknown' },
      { code: 'deadline-unknown' },
      { code: 'deadline-unknown' },
      { code: 'deadline-unknown' },
      { code: 'law-unknown' },
    ]);
  });

  it('coaches its managers, and its tenants may have wishes', () => {
    const planned = planMilestones(catalogue.all, facts, law.derive(facts));
    expect(planned.map(({ milestone, on }) => [milestone.text.en.title, String(on)])).toEqual([
      ['Ten days off', '2027-02-17'],
    ]);
    expect(catalogue.all.map(citationOf)).toEqual(['Toy Act 1']);
    expect(applyCustomisation(catalogue, { off: ['handover'] }, law)).toMatchObject({ ok: false });
    const tenant = { id: 'toys', country: 'XT', customisation: { off: ['ask-for-leave'] } };
    expect(catalogues.of(tenant).all).toEqual([]);
  });

  it('answers questions from its own rules', () => {
    const topics = topicsOf(catalogue, readRules(law));
    const index = createIndex(idsAsked(topics), () => learn(readAsked(law, topics)));
    const search = createSearch(topics, index);
    const [best] = search.find('how many days of leave does a parent get', ['manager']);
    expect(best?.topic).toMatchObject({
      id: 'rule:toy-leave',
      sources: [{ citation: 'Toy Act 1', url: 'https://law.example/1' }],
    });
  });

  it('changes nothing for the first', () => {
    expect(catalogues.shipped('NL').get('ask-for-leave')).toBeUndefined();
    expect(catalogues.of({ id: 'acme', country: 'NL' }).get('handover')).toBeDefined();
  });
});
