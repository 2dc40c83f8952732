import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { runCoach, startCoach } from '../cli/testing/run-coach.js';
import { afterTest } from '../testing/after-test.js';
import { freePort } from '../testing/free-port.js';
import { pages, type Page } from './testing/pages.js';
import { makeCheckout, runScript, scriptOf } from './testing/shell.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'documentation-'));
  await makeCheckout(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const page = (path: string): Page => {
  const found = pages.find((one) => one.path === path);
  if (!found) throw new Error(`There is no ${path}`);
  return found;
};

it('lets an operator install, add an employer, back up, restore and look whether all is well', async () => {
  const chapters = ['install', 'teams', 'slack', 'employers', 'upkeep'].map((name) =>
    page(`docs/operators/${name}.md`),
  );
  const printed = await runScript(scriptOf(chapters, folder), folder);
  expect(printed).toMatch(/manifests ok/);
  expect(printed).toMatch(/Restored to .*data-restored/);
  expect(printed.match(/storage check ok/g)).toHaveLength(2);
});

it('lets a newcomer talk with the demo and ask the calculator', async () => {
  const PORT = String(await freePort());
  Object.assign(process.env, { PORT, DATA_DIR: join(folder, 'demo'), LOG_LEVEL: 'warn' });
  const demo = startCoach('start');
  afterTest(() => demo.end('SIGTERM'));
  await demo.printed('Mode: demo.');
  const url = `http://127.0.0.1:${PORT}`;
  // A question is learned to be read at the first one; on a busy machine that takes longer than the demo waits for an answer.
  while ((await runCoach('say', '--url', url, 'sanne', 'hoelang duurt verlof?')).code !== 0);
  const script = scriptOf([page('README.md')], folder).replaceAll(
    /coach -- (say|press) /g,
    `coach -- $1 --url ${url} `,
  );
  const printed = await runScript(script, folder);
  expect(script.match(/coach -- say/g)?.length).toBeGreaterThan(4);
  expect(printed).toMatch(/Anna Visser/);
});

it('lets a developer do what the steps for adding something say', async () => {
  const steps = pages.filter(({ path }) => path.startsWith('docs/developers/'));
  expect(await runScript(scriptOf(steps, folder), folder)).toMatch(/milestones checked: all is well/);
});

it('stops at a command that fails', async () => {
  await expect(runScript('npm run coach -- doctor --fast', folder)).rejects.toThrow(
    /unknown option '--fast'/,
  );
});
