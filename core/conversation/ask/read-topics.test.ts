import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createCatalogues } from '../../coaching/catalogues.js';
import { readingEase, sentencesIn, wordsIn } from '../../coaching/check/reading-level.js';
import { locales } from '../../language/locale.js';
import { jurisdictionOf } from '../../countries/registry.js';
import { dataFilesIn, DataFileError, readDataFile } from '../../data-file.js';
import { readAsked } from './read-asked.js';
import { readRules, topicsOf } from './read-topics.js';
import { askedSchema } from './questions.js';

const netherlands = jurisdictionOf('NL');
const shipped = netherlands.questionsFolder;
const catalogue = createCatalogues().shipped('NL');
const topics = topicsOf(catalogue, readRules(netherlands));
const rules = topics.filter(({ id }) => id.startsWith('rule:'));
const texts = rules.flatMap((topic) =>
  locales.map((locale) => ({ id: topic.id, locale, ...topic.texts[locale] })),
);

describe('the shipped answers', () => {
  it('have a source with a link each', () => {
    for (const { sources } of topics.filter(({ answered }) => answered)) {
      expect(sources.length).toBeGreaterThan(0);
      for (const { url } of sources) expect(url).toMatch(/^https:\/\//);
    }
  });

  it('link to the article in the national database of legislation', () => {
    const dismissal = topics.find(({ id }) => id === 'rule:dismissal-ban');
    expect(dismissal?.sources[0]).toEqual({
      citation: 'BW 7:670(2)',
      url: 'https://wetten.overheid.nl/jci1.3:c:BWBR0005290&boek=7&artikel=670',
    });
  });

  it.each(texts)('read easily: $id in $locale', ({ locale, text, points }) => {
    const whole = [text, ...points].join('\n');
    expect(readingEase(whole, locale)).toBeGreaterThanOrEqual(minEase[locale]);
    for (const sentence of sentencesIn(whole)) expect(wordsIn(sentence).length).toBeLessThanOrEqual(20);
  });

  it.each(texts)('know no gender: $id in $locale', ({ title, text, points }) => {
    expect([title, ...points, text].join(' ')).not.toMatch(/\b(she|he|her|his|him|ze|zij|hij|haar|hem)\b/i);
  });

  it('are asked for by rules and milestones that exist', () => {
    const asked = dataFilesIn(join(shipped, 'asked')).flatMap((path) =>
      Object.keys(readDataFile(path, askedSchema)).map((id) => `rule:${id}`),
    );
    const ofMilestones = Object.keys(readDataFile(join(shipped, 'milestones.yaml'), askedSchema));
    const known = topics.map(({ id }) => id);
    expect(asked.filter((id) => !known.includes(id))).toEqual([]);
    expect(ofMilestones.filter((id) => !catalogue.get(id))).toEqual([]);
  });

  it('never show a raw placeholder', () => {
    for (const { texts: both } of topics)
      for (const locale of locales)
        expect([both[locale].text, ...both[locale].points].join(' ')).not.toMatch(/[{}]/);
  });
});

/** A rule of law holds longer words than a tip: the names of leaves alone cost points. */
const minEase = { nl: 55, en: 60 };

describe('a data file that is not right', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ask-'));
    cpSync(shipped, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('stops the start with the file, the place and what is wrong', () => {
    writeFileSync(join(folder, 'rules', 'extra.yaml'), '- id: half-a-rule\n');
    expect(() => readRules({ ...netherlands, questionsFolder: folder })).toThrow(DataFileError);
    expect(() => readRules({ ...netherlands, questionsFolder: folder })).toThrow(
      /^Data file extra\.yaml cannot be used.*\n {2}0\./s,
    );
  });

  it('stops the start where it is no YAML', () => {
    writeFileSync(join(folder, 'rules', 'extra.yaml'), '- id: [');
    expect(() => readRules({ ...netherlands, questionsFolder: folder })).toThrow(/extra\.yaml/);
  });

  it('stops the start where nobody can ask for a rule', () => {
    rmSync(join(folder, 'asked', 'privacy.yaml'));
    expect(() => readAsked({ questionsFolder: folder }, topics)).toThrow(/nobody can ask for this rule/);
  });

  it('stops the start where two rules share an id', () => {
    cpSync(join(folder, 'rules', 'privacy.yaml'), join(folder, 'rules', 'twice.yaml'));
    expect(() => readRules({ ...netherlands, questionsFolder: folder })).toThrow(
      /twice\.yaml.*another entry has this id/s,
    );
  });
});
