import { describe, expect, it } from '@jest/globals';
import type { Note } from '../../core/audit/act.js';
import type { Context } from '../../core/people/context.js';
import { employeeSubject } from '../../core/people/subject.js';
import { sampleTenant, sampleUser } from '../testing/samples.js';
import { GatheredActs } from './gathered-acts.js';

const hr: Context = {
  tenant: sampleTenant('acme'),
  actor: { kind: 'person', user: sampleUser('hr') },
  cause: { kind: 'command', name: 'people' },
};
const saved = (from: number, to: number): Note => ({
  act: 'exported',
  about: Array.from({ length: to - from }, (_, index) => employeeSubject(`e${from + index}`)),
});
const entriesOf = (acts: GatheredActs) =>
  acts.inEntries((subject) => (subject.kind === 'user' ? subject.userId : subject.employeeId));

describe('the same act for the same reason', () => {
  it('is one line, whoever it was done to, each of them once', () => {
    const acts = new GatheredActs();
    acts.add(hr, saved(0, 3));
    acts.add(hr, saved(1, 5));
    const [[line] = [], ...others] = entriesOf(acts);
    expect(others).toEqual([]);
    expect(line).toMatchObject({ act: 'exported', about: ['e0', 'e1', 'e2', 'e3', 'e4'] });
    // Two notes of five people in all.
    expect(acts.size).toBe(7);
  });

  it.each([
    [0, [0]],
    [59, [59]],
    [60, [60]],
    [61, [60, 1]],
    [120, [60, 60]],
  ])('done to %i people takes lines of %j', (people, lines) => {
    const acts = new GatheredActs();
    acts.add(hr, saved(0, people));
    expect(
      entriesOf(acts)
        .flat()
        .map(({ about }) => about.length),
    ).toEqual(lines);
  });

  it('by another, or for another reason, is a line of its own', () => {
    const acts = new GatheredActs();
    acts.add(hr, saved(0, 1));
    acts.add({ ...hr, actor: { kind: 'job', name: 'tidy' } }, saved(0, 1));
    acts.add({ ...hr, cause: { kind: 'form', name: 'people' } }, saved(0, 1));
    acts.add(hr, { ...saved(0, 1), why: 'request' });
    expect(entriesOf(acts).flat()).toHaveLength(4);
  });
});

it('what is too long for one entry goes on in the next, and nothing of it is lost', () => {
  const acts = new GatheredActs();
  for (let index = 0; index < 40; index += 1)
    acts.add(hr, { ...saved(index * 10, index * 10 + 10), why: `reason-${index}` });
  const entries = entriesOf(acts);
  expect(entries.length).toBeGreaterThan(1);
  expect(entries.length).toBeLessThan(20);
  for (const entry of entries) expect(JSON.stringify(entry).length).toBeLessThan(2048);
  expect(entries.flat().flatMap(({ about }) => about)).toHaveLength(400);
});
