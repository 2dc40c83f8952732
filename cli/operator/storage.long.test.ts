import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { asOperator } from '../../core/people/context.js';
import { demoTenant } from '../../demo/demo-tenant.js';
import { startEmbeddedStore } from '@pro-parents-coach/embedded-store';
import { pastTheStore } from '../../storage/testing/past-the-store.js';
import { JumpingClock } from '../../storage/testing/jumping-clock.js';
import { KeyVault } from '../../storage/vault/key-vault.js';
import { vaultRecordsOf } from '../../storage/vault/open-vault.js';
import { withStore } from '../../storage/transfer/store-access.js';
import { runCoach, startCoach, type RunningCoach } from '../testing/run-coach.js';
import { withInstallation } from './installation.js';
import { rotateKeys } from './keys-rotate.js';
import { afterTest } from '../../testing/after-test.js';

// One store's life, a step a test: the demo runs on it, is backed up, restored elsewhere, rotated there and copied.
let folder: string;
let running: RunningCoach | undefined;
const at = (...names: string[]): string => join(folder, ...names);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operator-'));
  Object.assign(process.env, { DATA_DIR: at('data'), MONGODB_URI: '', PORT: '0', LOG_LEVEL: 'warn' });
});
afterEach(async () => {
  await running?.end('SIGKILL');
  running = undefined;
});
afterAll(() => rm(folder, { recursive: true }));

/** The names of everyone with a journey. */
const people = () =>
  withInstallation(({ store: { repositories } }) =>
    asOperator(demoTenant, 'test', async () => {
      const journeys = await repositories.journeys.all();
      const employees = await repositories.employees.getMany(journeys.map(({ employeeId }) => employeeId));
      return employees.map(({ name }) => name).sort();
    }),
  );

it('imports and backs up while the bot runs, which sends at once what falls due', async () => {
  await writeFile(
    at('bram.yaml'),
    '- { personnelNumber: 2002, role: birthing-parent, announcedOn: today, dueDate: today+26w }',
  );
  running = startCoach('start');
  await running.printed('Mode: demo.');
  expect(await runCoach('import', '--tenant', demoTenant.id, '--journeys', at('bram.yaml'))).toMatchObject({
    code: 0,
    stderr: '',
  });
  await running.printed('Bram');
  expect(await runCoach('storage', 'backup', at('backup.gz'))).toMatchObject({ code: 0, stderr: '' });
  expect(await running.end('SIGTERM')).toMatchObject({ code: 0 });
});

it('restores a backup where no store is, and nowhere else', async () => {
  expect(await runCoach('storage', 'restore', at('backup.gz'))).toEqual({
    code: 2,
    stdout: '',
    stderr: 'A backup is restored into an empty directory only. Name one that is new or empty.\n',
  });
  const before = await people();
  expect(await runCoach('keys', 'backup', at('keys.json'))).toMatchObject({ code: 0, stderr: '' });
  process.env['DATA_DIR'] = at('restored');
  await mkdir(at('restored'));
  await copyFile(at('data', 'master.key'), at('restored', 'master.key'));
  expect(await runCoach('storage', 'restore', at('backup.gz'))).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('coach keys restore'),
  });
  expect(await runCoach('keys', 'restore', at('keys.json'))).toMatchObject({ code: 0, stderr: '' });
  expect(await runCoach('storage', 'restore', at('backup.gz'))).toMatchObject({ code: 0, stderr: '' });
  expect(before).toContain('Bram Mulder');
  expect(await people()).toEqual(before);
});

it('rotates keys, stops at Ctrl-C, and goes on the next time', async () => {
  const before = await people();
  process.env['MASTER_KEY_PREVIOUS'] = await readFile(at('restored', 'master.key'), 'utf8');
  process.env['MASTER_KEY'] = Buffer.alloc(32, 'new').toString('base64');
  running = startCoach('keys', 'rotate');
  await running.printed('Waiting a minute, until every process knows the new keys.');
  const { code, stdout } = await running.end('SIGINT');
  expect(code).toBe(130);
  expect(stdout).toMatch(
    /^Making new keys.*\nWaiting.*\nStopped\. .*give the command again to go on from here\.\n$/,
  );

  const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  await rotateKeys(new JumpingClock(Temporal.Now.instant()));
  const lines = written.mock.calls.map(([text]) => String(text));
  written.mockRestore();
  expect(lines.at(0)).toMatch(/^Waiting a minute, until every process/);
  expect(lines.at(-1)).toMatch(/^Done: \d{2,} documents are encrypted anew\./);
  process.env['MASTER_KEY_PREVIOUS'] = '';
  expect(await people()).toEqual(before);
});

it('copies everything to another database', async () => {
  const before = await people();
  await mkdir(at('copied'));
  const target = await startEmbeddedStore({ directory: at('copied', 'store'), database: 'coach' });
  const stopTarget = afterTest(() => target.stop());
  await writeFile(at('target'), `${target.uri}\n`);
  const { code, stdout } = await runCoach('storage', 'copy', '--to', at('target'));
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/^Copied and counted: \d{2,} documents in \d+ coll/),
  ]);
  await stopTarget();
  expect(await runCoach('keys', 'backup', at('copied.json'))).toMatchObject({ code: 0 });
  process.env['DATA_DIR'] = at('copied');
  expect(await runCoach('keys', 'restore', at('copied.json'))).toMatchObject({ code: 0 });
  expect(await people()).toEqual(before);
});

it('names what cannot be read, ends a tenant all the same whose document is spoilt, and finishes an end that was cut short', async () => {
  expect(await runCoach('storage', 'check')).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^storage check ok: \d{2,} documents can be read\n$/),
    stderr: '',
  });
  for (const id of ['ended', 'other'])
    expect((await runCoach('tenant', 'add', '--id', id, '--name', 'BV')).code).toBe(0);
  const vault = new KeyVault(await vaultRecordsOf({ dataDir: at('copied') }));
  await vault.destroy('ended', new Date());
  await withStore({ dataDir: at('copied') }, async (uri) => {
    const plain = pastTheStore(uri);
    await plain.collection('users').insertOne({ _id: 'left', tenantId: 'ended' });
    await plain.collection('tenants').insertOne({ _id: 'spoilt', name: 42 });
    await plain.close();
  });
  const found = await runCoach('storage', 'check');
  expect([found.code, found.stdout]).toEqual([
    1,
    expect.stringMatching(/tenants spoilt: wrong-shape\nstorage check failed: 1 of/),
  ]);
  for (const id of ['other', 'spoilt'])
    expect(await runCoach('tenant', 'end', '--tenant', id, '--yes', '--now')).toMatchObject({ code: 0 });
  expect(await runCoach('storage', 'check')).toMatchObject({ code: 0, stderr: '' });
});
