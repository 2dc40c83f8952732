import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from './config.js';
import { systemClock } from './core/clock.js';
import { createLog } from './log.js';
import { openProgram, type Program } from './main.js';
import { sampleTenant } from './storage/testing/samples.js';
import { afterTest } from './testing/after-test.js';

const silent = createLog('silent');
const KEY = Buffer.alloc(32, 'a master key').toString('base64');
const live = {
  TEAMS_APP_ID: 'app',
  TEAMS_APP_SECRET: 'secret',
  PUBLIC_URL: 'https://coach.example.com',
};

let folder: string;
const open = (name: string, settings: Record<string, string> = {}): Promise<Program> =>
  openProgram(
    readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(folder, name), MASTER_KEY: KEY, ...settings }),
    systemClock,
    silent,
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'main-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a store of real employers', () => {
  beforeAll(async () => {
    const program = await open('real', live);
    await program.repositories.tenants.save(sampleTenant('acme')).finally(() => program.stop());
  });

  it('is not opened by the demo, which says what to set', async () => {
    await expect(open('real')).rejects.toThrow(ConfigError);
    await expect(open('real')).rejects.toThrow(/TEAMS_APP_ID or SLACK_SIGNING_SECRET: must be set/);
    // Nor where the key that would show it is not set either.
    await expect(open('real', { MASTER_KEY: '' })).rejects.toThrow(ConfigError);
  });

  it('is left as it was', async () => {
    const program = await open('real', live);
    afterTest(() => program.stop());
    expect((await program.repositories.tenants.all()).map(({ id }) => id)).toEqual(['acme']);
    expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
    for (const path of ['/', '/playground/history', '/playground/page/events', '/playground/page/page.js'])
      expect((await fetch(program.url + path)).status).toBe(404);
  });
});

describe('the demo', () => {
  let demo: Program;
  beforeAll(async () => {
    demo = await open('demo');
  });
  afterAll(() => demo.stop());

  /** `fetch` lets nobody choose the name of the host. */
  async function statusOf(path: string, headers: Record<string, string>, body?: object): Promise<number> {
    const { port } = new URL(demo.url);
    const method = body ? 'POST' : 'GET';
    const sent = request({ host: '127.0.0.1', port, path, method, headers });
    sent.end(body && JSON.stringify(body));
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    response.resume();
    return response.statusCode ?? 0;
  }

  it('shows its chats to who sits at this machine, and to no page whose name points here', async () => {
    expect(await statusOf('/playground/history', { host: new URL(demo.url).host })).toBe(200);
    for (const path of ['/playground/history', '/healthz', '/readyz', '/nowhere'])
      expect(await statusOf(path, { host: 'evil.example' })).toBe(421);
  });

  it('says to who watches it how it is, at an address of its own, and no name', async () => {
    const watched = await open('watched', { METRICS_PORT: '0' });
    afterTest(() => watched.stop());
    expect((await fetch(`${watched.url}/readyz`)).status).toBe(503);
    await watched.begin();
    expect((await fetch(`${watched.url}/readyz`)).status).toBe(200);
    await watched.caughtUp();
    const text = await (await fetch(String(watched.metricsUrl))).text();
    expect(text).toContain('coach_jobs_total{name="compact",outcome="done"} 1');
    expect(text).toContain('coach_due_lag_seconds 0');
    expect((await fetch(`${watched.url}/metrics`)).status).toBe(404);
    expect((await fetch(new URL('/healthz', watched.metricsUrl))).status).toBe(404);
    expect(demo.metricsUrl).toBeUndefined();
  });

  it('does nothing that a page of another site asks for', async () => {
    const json = { 'content-type': 'application/json' };
    for (const path of ['/playground/say', '/playground/press', '/api/messages', '/slack/events'])
      expect(await statusOf(path, { ...json, origin: 'https://evil.example' }, { person: 'sanne' })).toBe(
        403,
      );
  });

  it('answers an activity to its own connector alone', async () => {
    const activity = {
      type: 'message',
      text: 'help',
      channelId: 'msteams',
      from: { id: '29:x', aadObjectId: 'x' },
      recipient: { id: '28:coach' },
      conversation: { id: 'a:x', conversationType: 'personal', tenantId: 'nobody' },
    };
    const post = (serviceUrl: string) =>
      statusOf('/api/messages', { 'content-type': 'application/json' }, { ...activity, serviceUrl });
    expect(await post('https://evil.example')).toBe(403);
    expect(await post(`${demo.url}/playground/elsewhere`)).toBe(403);
    expect(await post(`${demo.url}/playground/connector`)).toBe(200);
  });

  it('keeps browsers in check on every route, its own chats among them', async () => {
    for (const path of [
      '/playground/history',
      '/playground/slack/files/x',
      '/healthz',
      '/nowhere',
      '/slack/events',
    ])
      expect((await fetch(demo.url + path)).headers.get('content-security-policy')).toContain("'none'");
  });
});
