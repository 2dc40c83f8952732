import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataFileError } from '../data-file.js';
import { loadCatalogue } from './catalogue.js';
import { createCatalogues } from './catalogues.js';

const words = `
    title: A title
    why: A sentence that says why this matters now.
    steps: [Do the first thing., Do the second thing.]
    say: Good to see you again!
    avoid: Do not ask about home.`;

const card = (id: string, change: (yaml: string) => string = (yaml) => yaml) =>
  change(`id: ${id}
audience: [manager]
roles: [partner]
due: A
expires: A+3d
topic: care
source: { law: practice, url: 'https://example.org' }
text:
  nl:${words}
  en:${words}
`);

describe('the shipped catalogue', () => {
  const catalogue = createCatalogues().shipped('NL');

  it('has the milestones in order of id, each to be found by it', () => {
    const ids = catalogue.all.map((milestone) => milestone.id);
    expect(ids).toEqual([...ids].sort());
    expect(ids.map((id) => catalogue.get(id)?.id)).toEqual(ids);
    expect(catalogue.get('no-such-milestone')).toBeUndefined();
  });

  it('carries a pregnancy from the announcement to the talk after twelve weeks', () => {
    for (const id of [
      'first-response',
      'risk-briefing',
      'leave-wishes',
      'cover-plan',
      'start-notice',
      'uwv-claim',
    ])
      expect(catalogue.get(id)?.roles).toContain('birthing-parent');
    for (const id of [
      'stay-in-touch',
      'handover',
      'birth-wishes',
      'plan-return',
      'first-day-back',
      'talk-12-weeks',
    ])
      expect(catalogue.get(id)?.audience).toContain('manager');
  });
});

describe('a folder of data files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (file: string, yaml: string) => writeFileSync(join(folder, file), yaml);

  it('is read, other files beside', () => {
    write('b-card.yaml', card('b-card'));
    write('a-card.yaml', card('a-card'));
    write('notes.txt', 'not a milestone');
    expect(loadCatalogue(folder).all.map((milestone) => milestone.id)).toEqual(['a-card', 'b-card']);
  });

  it.each([
    [
      'a field that is no day',
      (yaml: string) => yaml.replace('due: A', 'due: Easter'),
      /due: "Easter" is no day/,
    ],
    ['a field that is missing', (yaml: string) => yaml.replace('topic: care\n', ''), /topic: .*"work"/],
    ['a field nobody knows', (yaml: string) => `${yaml}mood: good\n`, /the file: .*"mood"/],
    ['a language that is missing', (yaml: string) => yaml.replace('  en:', '  fr:'), /text\.en: /],
    [
      'a placeholder nobody knows',
      (yaml: string) => yaml.replace('Do not ask', 'Do not, {Name}, ask'),
      /text\.nl\.avoid: "\{Name\}" is no placeholder: use one of \{name\}, \{dueDate\}/,
    ],
    [
      'a placeholder that is not closed',
      (yaml: string) => yaml.replace('A title', 'A title for {name'),
      /text\.nl\.title: "\{name" is no placeholder/,
    ],
    [
      'an id that is not its name',
      (yaml: string) => yaml.replace('id: a-card', 'id: other'),
      /id: "other" must be/,
    ],
    ['two fields of one name', (yaml: string) => `${yaml}topic: work\n`, /duplicated/],
  ])('is refused for %s, with the file, the field and what to do', (_, change, message) => {
    write('a-card.yaml', card('a-card', change));
    expect(() => loadCatalogue(folder)).toThrow(DataFileError);
    expect(() => loadCatalogue(folder)).toThrow(/^Data file a-card\.yaml cannot be used\. Mend it/);
    expect(() => loadCatalogue(folder)).toThrow(message);
  });
});
