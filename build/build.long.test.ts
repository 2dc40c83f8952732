import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createCatalogues } from '../core/coaching/catalogues.js';
import { knowledgeFile } from '../core/conversation/ask/kept-knowledge.js';
import { readRules, topicsOf } from '../core/conversation/ask/read-topics.js';
import { jurisdictionOf } from '../core/countries/registry.js';
import { digestOf } from '../core/digest.js';
import { root } from './places.js';

/** A checkout of its own, to change and to break. */
let checkout: string;

beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'coach-build-'));
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  }).split('\n');
  for (const file of files.filter((name) => /\.(ts|json|yaml)$/.test(name) && !name.endsWith('.test.ts'))) {
    mkdirSync(dirname(join(checkout, file)), { recursive: true });
    cpSync(join(root, file), join(checkout, file));
  }
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
  expect(run('--import', 'tsx/esm', 'build/run.ts')).toMatchObject({ status: 0, stderr: '' });
});
afterAll(() => rmSync(checkout, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, args, {
    cwd: checkout,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
const coach = (...args: string[]) => run('dist/coach.js', ...args);
const change = (file: string, from: string, to: string): void => {
  const text = readFileSync(join(checkout, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(checkout, file), text.replace(from, to));
};

describe('what is built', () => {
  it('says what the sources say, with the data that lies beside them', () => {
    const plan = ['plan', '--due-date', '2027-03-16'];
    const { status, stdout } = coach(...plan);
    expect(status).toBe(0);
    expect(stdout).toBe(run('--import', 'tsx/esm', 'cli/coach.ts', ...plan).stdout);
  });

  it('has beside it what every start would have to learn of how people ask', () => {
    const law = jurisdictionOf('NL');
    const topics = topicsOf(createCatalogues().shipped('NL'), readRules(law));
    expect(readdirSync(join(checkout, 'dist'))).toContain(basename(knowledgeFile(law, topics)));
  });

  it('holds what the data files say, and asks a file that was changed since', () => {
    const milestone = 'core/countries/nl/milestones/birth-wishes.yaml';
    const plan = () => coach('plan', '--due-date', '2027-03-16', '--locale', 'nl');
    const parts = readdirSync(join(checkout, 'dist')).filter((name) => name.endsWith('.js'));
    const holds = (digest: string) =>
      parts.some((part) => readFileSync(join(checkout, 'dist', part), 'utf8').includes(digest));
    expect(holds(digestOf(readFileSync(join(checkout, milestone), 'utf8')))).toBe(true);
    expect(plan().stdout).toContain('Felicitatie');
    change(milestone, 'title: Felicitatie', 'title: Hoera');
    expect(plan().stdout).toContain('Hoera');
    change(milestone, 'title: Hoera', 'title: [Hoera');
    expect(plan()).toMatchObject({ status: 2, stderr: expect.stringContaining('birth-wishes.yaml') });
    change(milestone, 'title: [Hoera', 'title: Felicitatie');
  });

  it('is built anew when a source was changed, and by nobody else', () => {
    const before = readdirSync(join(checkout, 'dist'));
    coach('--help');
    // Written again with the same words, as a download does.
    utimesSync(join(checkout, 'cli/program.ts'), new Date(), new Date());
    coach('--help');
    expect(readdirSync(join(checkout, 'dist'))).toEqual(before);
    change('cli/program.ts', 'plays one journey', 'shows one journey');
    expect(coach('--help').stdout).toContain('shows one journey');
    // Who runs may still ask for what was built before.
    expect(readdirSync(join(checkout, 'dist'))).toEqual(expect.arrayContaining(before));
  });

  it.each([
    ['cut off', '{"sources":'],
    ['of no sources at all', '{}'],
    ['of a source that is gone', '{"sources":[{"path":"core/gone.ts","size":1,"writtenAt":1}],"digest":""}'],
  ])('is built anew where it is %s', (_, origin) => {
    writeFileSync(join(checkout, 'dist/origin.json'), origin);
    rmSync(join(checkout, 'dist/program.js'));
    expect(coach('--version')).toMatchObject({ status: 0, stderr: '' });
  });

  it('names the place of a fault in the sources', () => {
    change(
      'cli/version.ts',
      '  print(\n',
      "  if (process.argv.includes('version')) throw new TypeError();\n  print(\n",
    );
    const { status, stderr } = coach('version');
    expect(status).toBe(1);
    expect(stderr).toContain('TypeError');
    expect(stderr).toMatch(/cli\/version\.ts:1\d:/);
  });

  it('says what to do where it cannot be built', () => {
    change('cli/version.ts', 'export async function', 'export async function function');
    const { status, stderr } = coach('--help');
    expect(status).toBe(1);
    expect(stderr).toContain('cli/version.ts');
    expect(stderr).toContain('npm run build');
  });
});
