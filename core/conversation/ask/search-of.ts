import type { Catalogue } from '../../coaching/catalogue.js';
import { jurisdictionOf } from '../../countries/registry.js';
import { loadTopics } from './load-topics.js';
import { createSearch, type Search } from './search.js';

const made = new WeakMap<Catalogue, Search>();

/**
 * Searches what a catalogue and the rules of its country say. One index a catalogue, made when it is first asked for: what a
 * tenant has added is found by its own people alone. Throws a `DataFileError` where a data file is not right.
 */
export function searchOf(catalogue: Catalogue, country: string): Search {
  const search = made.get(catalogue) ?? createSearch(loadTopics(catalogue, jurisdictionOf(country)));
  made.set(catalogue, search);
  return search;
}
