import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { jurisdictionOf } from '../../countries/registry.js';
import { createCatalogues } from '../catalogues.js';
import { planMilestones } from '../planner.js';
import { journeys } from './journeys.js';
import { writeOut } from './write-out.js';

// Each file was read by eye against the law. After a change that is meant, write them anew with
// `UPDATE_GOLDEN=1` before the test command, and read what git says has changed.
const fileOf = (name: string) => fileURLToPath(new URL(`${name}.txt`, import.meta.url));
const law = jurisdictionOf('NL');
const catalogue = createCatalogues().shipped('NL').all;

describe('a whole journey', () => {
  it.each(Object.entries(journeys))('is planned as written: %s', (name, facts) => {
    expect(law.check(facts)).toEqual([]);
    const plan = law.derive(facts);
    const written = writeOut(facts, plan, planMilestones(catalogue, facts, plan));
    if (process.env['UPDATE_GOLDEN']) writeFileSync(fileOf(name), written);
    expect(written).toBe(readFileSync(fileOf(name), 'utf8'));
  });

  it('stands in a file, and every file is one', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.txt'));
    expect(files.sort()).toEqual(
      Object.keys(journeys)
        .map((name) => `${name}.txt`)
        .sort(),
    );
  });
});
