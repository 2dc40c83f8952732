import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Unreadable } from '../core/unreadable.js';
import { knownNames } from './known-names.js';
import { isOwnFile, programRoot } from './own-files.js';
import { errorReport, type Surroundings } from './report.js';

const surroundings: Surroundings = {
  version: '0.9.0',
  platform: 'linux',
  node: 'v20.20.2',
  root: programRoot,
  isOurs: isOwnFile,
};
const reported = (error: unknown) => errorReport(error, surroundings);

describe('a report of an error', () => {
  it('says what kind it is, where it arose in our code, and what it ran on', () => {
    const report = reported(new TypeError('Zebedea is expecting'));
    expect(report).toMatchObject({
      name: 'TypeError',
      code: undefined,
      version: '0.9.0',
      platform: 'linux',
      node: 'v20.20.2',
    });
    expect(report.frames[0]).toEqual({ path: 'error-reports/report.test.ts', line: expect.any(Number) });
  });

  it('names our own errors, and their code', () => {
    expect(reported(new Unreadable('journeys', 'id', 'broken-seal')).name).toBe('Unreadable');
    expect(reported(Object.assign(new Error(), { code: 'journey-gone' })).code).toBe('journey-gone');
  });

  it.each([['text'], [undefined], [{ name: 'TypeError', stack: 'Zebedea' }]])(
    'says nothing of what is thrown and is no error: %j',
    (thrown) => {
      expect(reported(thrown)).toMatchObject({ name: 'Error', code: undefined, frames: [] });
    },
  );

  it('leaves out libraries, and files that do not exist', () => {
    const at = (path: string) => `    at f (${programRoot}/${path}:7:3)`;
    const stack = [
      'Error',
      at('node_modules/x/y.ts'),
      at('core/zebedea.ts'),
      at('../x/core/clock.ts'),
      at('core/clock.ts'),
    ];
    const error = Object.assign(new Error(), { stack: stack.join('\n') });
    expect(reported(error).frames).toEqual([{ path: 'core/clock.ts', line: 7 }]);
  });

  it('never holds what an error was made with, wherever that was put', () => {
    const marker = 'Zebedea-PN7741903';
    const place = `at ${marker} (${programRoot}/core/${marker}.ts:1:1)`;
    const text = fc.oneof(
      fc.string().map((rest) => rest + marker),
      fc.constantFrom(
        marker,
        `${marker}\n    ${place}`,
        `x\n    ${place}`,
        `file://${programRoot}/${marker}`,
      ),
    );
    const parts = fc.record({ message: text, name: text, cause: text, code: text, stack: text, other: text });
    fc.assert(
      fc.property(parts, fc.boolean(), ({ message, cause, ...own }, isNamed) => {
        const error = new Error(message, { cause: new Error(cause) });
        const report = reported(isNamed ? Object.assign(error, own, { [own.other]: own.other }) : error);
        expect(JSON.stringify(report)).not.toContain('Zebedea');
        expect(knownNames.has(report.name)).toBe(true);
      }),
    );
  });

  it('knows every error of our own by its name', () => {
    const folders = ['core', 'storage', 'bots', 'http', 'manifests'];
    const files = folders.flatMap((folder) =>
      readdirSync(join(programRoot, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .map((file) => readFileSync(join(programRoot, folder, file), 'utf8')),
    );
    const own = files.flatMap((source) =>
      [...source.matchAll(/^(?:export )?class (\w+) extends Error/gm)].map(([, name = '']) => name),
    );
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((name) => !knownNames.has(name))).toEqual([]);
  });
});
