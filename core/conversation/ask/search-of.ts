import { existsSync } from 'node:fs';
import type { Catalogue } from '../../coaching/catalogue.js';
import type { Catalogues } from '../../coaching/catalogues.js';
import { jurisdictionOf } from '../../countries/registry.js';
import { currentTenant } from '../../people/context.js';
import { toItsEnd } from '../../to-its-end.js';
import { keepKnowledge, keptKnowledge, knowledgeFile } from './kept-knowledge.js';
import { learn, type Asked, type Knowledge } from './knowledge.js';
import { idsAsked, readAsked } from './read-asked.js';
import { readRules, topicsOf } from './read-topics.js';
import { createIndex, type Index } from './search-index.js';
import { createSearch, type Search } from './search.js';
import type { Topic } from './topic.js';

/** What all tenants of a country share. */
interface Shared {
  readonly rules: readonly Topic[];
  readonly index: Index;
  /** Whether what is known of how people ask was learned before, and is read when it is first asked for. */
  readonly isKept: boolean;
}

const shared = new Map<string, Shared>();
const made = new WeakMap<Catalogue, Search>();

/** Reads what is answered in a country. Throws a `DataFileError` where a data file is not right. */
export function prepareSearch(catalogues: Catalogues, country: string): Shared {
  const known = shared.get(country);
  if (known) return known;
  const { rules, topics, file, asked } = countryOf(catalogues, country);
  // What was not kept is read at once: the program must not start with ways to ask that are not right.
  const ways = existsSync(file) ? undefined : asked();
  const knowledge = () => (ways ? learn(ways) : keptOrLearned(file, asked));
  const one = { rules, index: createIndex(idsAsked(topics), knowledge), isKept: ways === undefined };
  shared.set(country, one);
  return one;
}

/** What is answered in a country, and where to find how people ask for it. */
function countryOf(catalogues: Catalogues, country: string) {
  const law = jurisdictionOf(country);
  const rules = readRules(law);
  const topics = topicsOf(catalogues.shipped(country), rules);
  return { rules, topics, file: knowledgeFile(law, topics), asked: () => readAsked(law, topics) };
}

function* keptOrLearned(file: string, asked: () => readonly Asked[]): Generator<undefined, Knowledge> {
  return keptKnowledge(file) ?? (yield* learn(asked()));
}

/** Learns how people ask in a country and keeps it, for starts to come. */
export function keepSearch(catalogues: Catalogues, country: string): void {
  const { file, asked } = countryOf(catalogues, country);
  keepKnowledge(file, toItsEnd(learn(asked())));
}

/** Makes what the first question of each country would wait for: what was never learned. */
export async function warmSearches(): Promise<void> {
  for (const { index, isKept } of shared.values()) if (!isKept) await index.warm();
}

/** Searches what the catalogue of the tenant and the rules of its country say: what a tenant has added is found by its own people alone. */
export function searchOf(catalogues: Catalogues): Search {
  const tenant = currentTenant();
  const catalogue = catalogues.of(tenant);
  const known = made.get(catalogue);
  if (known) return known;
  const { rules, index } = prepareSearch(catalogues, tenant.country);
  const search = createSearch(topicsOf(catalogue, rules), index);
  made.set(catalogue, search);
  return search;
}
