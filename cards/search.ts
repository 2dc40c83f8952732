import { z } from 'zod';
import type { Choice } from '../core/messages/form.js';
import { choiceLabel } from './form-texts.js';
import { readDataset } from './input-ids.js';
import { teamsLimits } from './limits.js';
import { queryLimit, type Suggestion } from './suggestion.js';

const searchSchema = z.looseObject({ queryText: z.string(), dataset: z.string() });

/** What is looked up, from the value of Teams' invoke `application/search`; undefined for a search that is not ours. */
export function readSearch(value: unknown): Suggestion | undefined {
  const search = searchSchema.safeParse(value).data;
  const found = search && readDataset(search.dataset);
  return found && { ...found, query: search.queryText.slice(0, queryLimit) };
}

/** What was found, as the answer to that invoke. */
export const searchResponse = (choices: readonly Choice[]) => ({
  type: 'application/vnd.microsoft.search.searchResponse',
  value: {
    results: choices
      .slice(0, teamsLimits.searchResults)
      .map(({ value, label }) => ({ title: choiceLabel(label), value })),
  },
});
