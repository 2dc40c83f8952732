import type { Catalogue } from '../../coaching/catalogue.js';
import type { Catalogues } from '../../coaching/catalogues.js';
import { jurisdictionOf } from '../../countries/registry.js';
import { currentTenant } from '../../people/context.js';
import { readAnswers, readPlansAsked, topicsOf, type Answers } from './read-topics.js';
import { createIndex, type Index } from './search-index.js';
import { askedFor, createSearch, type Search } from './search.js';

/** What all tenants of a country share. */
interface Shared {
  readonly answers: Answers;
  readonly index: Index;
}

const shared = new Map<string, Shared>();
const made = new WeakMap<Catalogue, Search>();

/** Reads what is answered in a country. Throws a `DataFileError` where a data file is not right. */
export function prepareSearch(catalogues: Catalogues, country: string): Shared {
  const known = shared.get(country);
  if (known) return known;
  const answers = readAnswers(jurisdictionOf(country));
  const one = {
    answers,
    index: createIndex(askedFor(topicsOf(catalogues.shipped(country), answers), readPlansAsked())),
  };
  shared.set(country, one);
  return one;
}

/** Makes what the first question of each country would wait for. */
export async function warmSearches(): Promise<void> {
  for (const { index } of shared.values()) await index.warm();
}

/** Searches what the catalogue of the tenant and the rules of its country say: what a tenant has added is found by its own people alone. */
export function searchOf(catalogues: Catalogues): Search {
  const tenant = currentTenant();
  const catalogue = catalogues.of(tenant);
  const known = made.get(catalogue);
  if (known) return known;
  const { answers, index } = prepareSearch(catalogues, tenant.country);
  const search = createSearch(topicsOf(catalogue, answers), index);
  made.set(catalogue, search);
  return search;
}
