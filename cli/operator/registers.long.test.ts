import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoTenant } from '../../demo/demo-tenant.js';
import { rawFiles } from '@pro-parents-coach/embedded-store/testing';
import { runCoach } from '../testing/run-coach.js';
import { withInstallation } from './installation.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registers-'));
  Object.assign(process.env, { DATA_DIR: join(folder, 'data'), MONGODB_URI: '', LOG_LEVEL: 'warn' });
  await withInstallation(({ store }) => store.repositories.tenants.save(demoTenant));
});
afterAll(() => rm(folder, { recursive: true }));

const facts = {
  tenant: demoTenant.id,
  discovered: '2026-11-28T09:30:00Z',
  nature: 'A laptop with a backup was stolen quincemarker.',
  data: 'Names and due dates.',
  people: '40',
  consequences: 'None without the keys.',
  measures: 'Keys were renewed.',
};
const options = (given: object): string[] =>
  Object.entries(given).flatMap(([name, value]) => [`--${name}`, String(value)]);

it('records a breach, says until when the employer has to know, and keeps its words encrypted', async () => {
  const added = await runCoach('breach', 'add', ...options(facts));
  expect(added).toMatchObject({ code: 0, stdout: expect.stringMatching(/^[\w-]{36}\n$/) });
  expect(added.stderr).toMatch(/Tell the employer before 2026-11-29T09:30Z/);
  expect(added.stderr).toMatch(/controller: before 2026-12-01T09:30Z/);
  const listed = await runCoach('breach', 'list');
  expect(listed.stdout).toMatch(/NOT TOLD; by the agreement before 2026-11-29T09:30Z/);
  expect(listed.stdout).toMatch(/quincemarker\. Data: Names and due dates\. People: about 40/);
  expect((await rawFiles(folder)).includes('quincemarker')).toBe(false);
  const notified = await runCoach('breach', 'notify', added.stdout.trim());
  expect(notified).toMatchObject({ code: 0, stdout: expect.stringMatching(/privacy officer/) });
  expect((await runCoach('breach', 'list')).stdout).toMatch(/waits for the bot to tell/);
});

it('records what an authority was given', async () => {
  const given = {
    ...{ tenant: demoTenant.id, on: '2026-11-27', authority: 'Police.', ground: 'Article 126nd Sv.' },
    ...{ data: 'One account.', employer: 'forbidden' },
  };
  expect(await runCoach('disclosure', 'add', ...options(given))).toMatchObject({ code: 0, stderr: '' });
  expect((await runCoach('disclosure', 'list')).stdout).toMatch(
    /2026-11-27 {2}employer: forbidden\n {2}Police\. Ground: Article 126nd Sv\. Data: One account\./,
  );
});

it('refuses what it cannot record, and names the option', async () => {
  const refused = async (given: object): Promise<string> => {
    const run = await runCoach('breach', 'add', ...options({ ...facts, ...given }));
    expect(run).toMatchObject({ code: 2, stdout: '' });
    return run.stderr;
  };
  expect(await refused({ discovered: 'yesterday' })).toMatch(/--discovered/);
  expect(await refused({ discovered: '2099-01-01T00:00:00Z' })).toMatch(/--discovered/);
  expect(await refused({ people: 'many' })).toMatch(/--people/);
  expect(await refused({ tenant: 'nobody' })).toMatch(/nobody/);
});
