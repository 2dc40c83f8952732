import { execFileSync } from 'node:child_process';
import { expect, it } from '@jest/globals';
import { programVersion } from '../program-version.js';
import { runCoach } from './testing/run-coach.js';

it('says which coach this is, of which commit, on which Node, with which law and tips', async () => {
  const commit = execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8' }).trim();
  const { code, stdout } = await runCoach('version');
  expect(code).toBe(0);
  expect(stdout.split('\n')).toEqual([
    `coach      ${programVersion()}`,
    `commit     ${commit}`,
    `node       ${process.version}`,
    expect.stringMatching(/^law NL {5}as of \d{4}-\d\d-\d\d, edition [\w-]{12}$/),
    expect.stringMatching(/^tips NL {4}\d+, edition [\w-]{12}$/),
    '',
  ]);
});

it('says its bare version to a script', async () => {
  expect(await runCoach('--version')).toMatchObject({ code: 0, stdout: `${programVersion()}\n` });
});
