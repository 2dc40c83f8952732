import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { yamlIn } from '../core/data-file.js';
import { digestOf } from '../core/digest.js';
import { contents, isReadAtStart } from './data-beforehand.js';
import { root } from './places.js';

const core = join(root, 'core');
const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter(isReadAtStart);
const kept = new Map(contents());

describe('what the build reads of data files', () => {
  it('is each of them that a start reads', () => {
    expect(files).toContain(join('countries', 'nl', 'milestones', 'birth-wishes.yaml'));
    expect(kept.size).toBe(files.length);
  });

  it.each(files)('says what %s says', (file) => {
    const text = readFileSync(join(core, file), 'utf8');
    expect(JSON.parse(kept.get(digestOf(text)) ?? '')).toEqual(yamlIn(text));
  });
});
