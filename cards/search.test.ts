import { describe, expect, it } from '@jest/globals';
import { datasetOf } from './input-ids.js';
import { readSearch, searchResponse } from './search.js';

const place = { flow: 'flow_1-a', step: 12 };

describe('a search in Teams', () => {
  it.each(['people', 'choices'] as const)('knows the field and the form of %s', (kind) => {
    const search = { queryText: 'an', dataset: datasetOf(kind, 'person', place), queryOptions: { top: 15 } };
    expect(readSearch(search)).toEqual({ place, field: 'person', query: 'an' });
  });

  it('is cut to a length that can be looked up', () => {
    const search = { queryText: 'a'.repeat(9000), dataset: datasetOf('people', 'person', place) };
    expect(readSearch(search)?.query).toHaveLength(100);
  });

  it.each([
    undefined,
    {},
    { queryText: 'an', dataset: 'graph.microsoft.com/users' },
    { dataset: 'people:a:1:b' },
  ])('is not ours when it is %j', (value) => {
    expect(readSearch(value)).toBeUndefined();
  });

  it('is answered with as many as Teams shows', () => {
    const choices = Array.from({ length: 20 }, (_, index) => ({
      value: `e${index}`,
      label: 'Anna  de\nVries',
    }));
    const { results } = searchResponse(choices).value;
    expect(results).toHaveLength(15);
    expect(results[0]).toEqual({ title: 'Anna de Vries', value: 'e0' });
  });
});
