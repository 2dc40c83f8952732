import { afterAll, afterEach, beforeEach, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import nock from 'nock';
import { Temporal } from 'temporal-polyfill';
import { systemClock, TravelClock, type Clock } from '../../../core/clock.js';
import { demoTenant } from '../../../demo/demo-tenant.js';
import { openPlayground } from '../../../demo/demo-playground.js';
import { playgroundToken } from '../../../demo/platforms/slack/token.js';
import { connectDatabase } from '../../../storage/connection.js';
import { withStore } from '../../../storage/transfer/store-access.js';
import { afterTest } from '../../../testing/after-test.js';
import { runCoach } from '../../testing/run-coach.js';
import { examine } from './examine.js';
import { primaryFinding } from './store.js';

const SECRET = 'a-secret-that-nobody-may-read';
const LOGIN = 'https://login.microsoftonline.com';
const masterKey = (byte: number): string => Buffer.alloc(32, byte).toString('base64');

/** What is found wrong, by its check, as the operator reads it. */
type Wrong = Record<string, string>;

let dataDir: string;
let settings: Record<string, string>;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'doctor-'));
  settings = { DATA_DIR: dataDir, MONGODB_URI: '', MASTER_KEY: masterKey(1) };
});
afterEach(async () => {
  nock.cleanAll();
  await rm(dataDir, { recursive: true, force: true });
});
afterAll(() => {
  nock.restore();
});

async function wrongWith(more: Record<string, string> = {}, clock: Clock = systemClock): Promise<Wrong> {
  const lines = await examine({ ...settings, ...more }, clock);
  expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${SECRET}|xoxb|${masterKey(1)}`));
  return Object.fromEntries(
    lines.flatMap(({ check, finding }) =>
      finding.kind === 'wrong' ? [[check, `${finding.problem}. ${finding.advice}`]] : [],
    ),
  );
}

/** Puts an employer in the store, with keys, as the operator does. */
async function addEmployer(): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, settings);
  const { code, stderr } = await runCoach('tenant', 'add', '--name', 'Voorbeeld BV', '--id', 'voorbeeld');
  process.env = before;
  expect([code, stderr]).toEqual([0, expect.stringContaining('Link code')]);
}

/** Does something to the store, past the program. */
const pastTheProgram = (work: (database: ReturnType<typeof databaseOf>) => Promise<unknown>) =>
  withStore({ dataDir }, async (mongodbUri) => {
    const { connection, close } = await connectDatabase({ mongodbUri, dataDir });
    await work(databaseOf(connection)).finally(close);
  });
const databaseOf = (connection: Awaited<ReturnType<typeof connectDatabase>>['connection']) =>
  connection.getClient().db(connection.name);

/** The emulated Slack, and the settings under which the coach reaches it. */
async function openSlack() {
  const app = express();
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterTest(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const { router, slackApiUrl } = await openPlayground(`http://127.0.0.1:${port}`, systemClock);
  app.use(router);
  return {
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slackApiUrl,
    PUBLIC_URL: 'https://coach.example.com',
  };
}

it('finds nothing wrong with a new installation, nor with one that is in use, and leaves it as it was', async () => {
  expect(await wrongWith()).toEqual({});
  await addEmployer();
  const keysBefore = await readdir(join(dataDir, 'keys', 'keyrings'));
  expect(await wrongWith()).toEqual({});
  expect(await readdir(join(dataDir, 'keys', 'keyrings'))).toEqual(keysBefore);
  await pastTheProgram(async (database) => {
    expect(await database.collection('leases').countDocuments()).toBe(0);
  });
});

it('names a setting that is wrong, and counts what could not be looked at', async () => {
  const found = await wrongWith({ PORT: SECRET, MASTER_KEY: 'short' });
  expect(found['settings']).toMatch(/PORT.*MASTER_KEY/);
  expect(Object.keys(found)).toHaveLength(15);
});

it('finds a store that does not answer', async () => {
  const MONGODB_URI = `mongodb://coach:${SECRET}@127.0.0.1:9/coach?serverSelectionTimeoutMS=50`;
  const found = await wrongWith({ MONGODB_URI });
  expect(found['store']).toContain('check MONGODB_URI');
  expect(found['keys']).toContain('mend the store first');
});

it('finds a server that takes no writes', async () => {
  const asked = { isWritablePrimary: false, setName: 'rs', localTime: new Date(), maxWireVersion: 21 };
  const secondary = { command: () => Promise.resolve(asked) };
  expect(await primaryFinding(secondary)).toMatchObject({
    kind: 'wrong',
    advice: expect.stringContaining('rs.status()'),
  });
});

it('finds a folder that cannot be written', async () => {
  await writeFile(join(dataDir, 'file'), '');
  const found = await wrongWith({ DATA_DIR: join(dataDir, 'file') });
  expect(found['folder']).toContain('DATA_DIR');
});

it('finds a schema that lacks a step, and one of a later program', async () => {
  await addEmployer();
  await pastTheProgram((database) =>
    database.collection<{ _id: number }>('migrations').deleteOne({ _id: 7 }),
  );
  expect((await wrongWith())['store schema']).toContain('steps are missing');
  await pastTheProgram((database) =>
    database.collection<{ _id: number }>('migrations').insertOne({ _id: 9999 }),
  );
  expect((await wrongWith())['store schema']).toContain('start the newer version');
});

it('finds a master key that is another, keys that are gone, and a key that was changed', async () => {
  await addEmployer();
  expect((await wrongWith({ MASTER_KEY: masterKey(2) }))['keys']).toContain('set MASTER_KEY to that key');
  expect((await wrongWith({ KEYS_DIR: join(dataDir, 'elsewhere') }))['keys']).toContain('KEYS_DIR');
  const folder = join(dataDir, 'keys', 'keyrings');
  for (const file of await readdir(folder)) {
    const text = await readFile(join(folder, file), 'utf8');
    await writeFile(join(folder, file), text.replace(/("bytes":")(....)/, '$1AAAA'));
  }
  expect((await wrongWith())['keys']).toMatch(/do not open, of installation .*keys restore/);
});

it('finds a clock that is off by the database, by Teams and by Slack', async () => {
  nock(LOGIN)
    .post('/tenant-1/oauth2/v2.0/token')
    .reply(200, { access_token: SECRET }, { date: new Date().toUTCString() });
  const slack = await openSlack();
  const late = new TravelClock(Temporal.Now.instant().subtract({ minutes: 2 }));
  const found = await wrongWith(
    {
      ...slack,
      SLACK_BOT_TOKEN: playgroundToken(demoTenant.slackTeamId),
      TEAMS_APP_ID: 'app',
      TEAMS_APP_SECRET: SECRET,
      TEAMS_APP_TENANT_ID: 'tenant-1',
    },
    late,
  );
  expect(Object.keys(found)).toEqual(['clock of Teams', 'clock of Slack', 'store clock']);
  for (const sentence of Object.values(found)) expect(sentence).toMatch(/1[12]\d s behind/);
});

it('finds a secret of Teams that has ended, and Microsoft out of reach', async () => {
  const teams = { TEAMS_APP_ID: 'app', TEAMS_APP_SECRET: SECRET, PUBLIC_URL: 'https://coach.example.com' };
  const login = () => nock(LOGIN).post('/botframework.com/oauth2/v2.0/token');
  login().reply(401, { error: 'invalid_client', error_description: `${SECRET} has ended` });
  expect((await wrongWith(teams))['Teams']).toMatch(/\(invalid_client\).*TEAMS_APP_SECRET/);
  login().replyWithError('no route');
  const outOfReach = await wrongWith(teams);
  expect(outOfReach['Teams']).toContain('firewall');
  expect(outOfReach['clock of Teams']).toContain('told no time');
  login().reply(200, '<html>Log in to the guest network</html>');
  expect((await wrongWith(teams))['Teams']).toContain('no answer that can be read');
});

it("finds a token that Slack does not know, and an app's registration that it does not", async () => {
  const slack = await openSlack();
  expect(await wrongWith({ ...slack, SLACK_BOT_TOKEN: playgroundToken(demoTenant.slackTeamId) })).toEqual({});
  expect((await wrongWith({ ...slack, SLACK_BOT_TOKEN: 'xoxb-unknown' }))['Slack']).toContain(
    'SLACK_BOT_TOKEN',
  );
  const oauth = { ...slack, SLACK_CLIENT_ID: 'client', SLACK_CLIENT_SECRET: SECRET };
  expect(await wrongWith(oauth)).toEqual({});
  const remote = { ...oauth, SLACK_API_URL: 'https://slack.example/api/' };
  for (const error of ['invalid_client_id', 'bad_client_secret']) {
    nock('https://slack.example').post('/api/oauth.v2.access').reply(200, { ok: false, error });
    expect((await wrongWith(remote))['Slack']).toContain(`(${error})`);
  }
});

it('is a command, which ends with the counts and with 1 where anything is wrong', async () => {
  const before = { ...process.env };
  afterTest(() => void (process.env = before));
  Object.assign(process.env, settings);
  expect(await runCoach('doctor')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/\nSlack: not counted, .*\ndoctor ok: checks 11, failed 0\n$/s),
    stderr: '',
  });
  process.env['PORT'] = SECRET;
  expect(await runCoach('doctor')).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^settings: wrong, PORT: .*\ndoctor failed: checks 15, failed 15\n$/s),
  });
});
