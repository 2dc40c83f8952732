import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { playgroundToken } from './slack/token.js';
import { cast, openStage, type Stage } from './testing/stage.js';

const { tom } = cast;

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const hostOf = (url: string): string => new URL(url).host;
const authorization = `Bearer ${playgroundToken('T1')}`;

/** Calls a method of Slack, encoded as Slack's client does. */
const slack = (method: string, form: Record<string, string> = {}): Promise<Response> =>
  fetch(`${stage.slackApiUrl}${method}`, {
    method: 'POST',
    headers: { authorization },
    body: new URLSearchParams(form),
  });
const send = (): Promise<Response> =>
  fetch(`${stage.serviceUrl}/v3/conversations/a:fatima/activities`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ type: 'message', text: 'hello' }),
  });

describe('the log of calls', () => {
  it('tells what was called, when, on which host and whether with a token', async () => {
    const before = stage.clock.now();
    await slack('auth.test');
    await send();
    expect(stage.calls.all()).toMatchObject([
      { chat: 'slack', operation: 'auth.test', host: hostOf(stage.baseUrl), hasToken: true },
      { chat: 'teams', operation: 'send', host: hostOf(stage.baseUrl), hasToken: false },
    ]);
    const { at } = stage.calls.to('slack', 'auth.test')[0]!;
    const moments = [before, at, stage.clock.now()];
    expect(moments.toSorted((one, other) => Temporal.Instant.compare(one, other))).toEqual(moments);
  });

  it('tells of a token that leaves the chat, and of a redirect that is followed', async () => {
    const file = `${stage.baseUrl}/playground/slack/files-pri/T1-F1/download/people.csv`;
    stage.faults.inject('slack', { kind: 'redirect', to: stage.elsewhereUrl }, { method: 'download' });
    const page = await fetch(file, { headers: { authorization } });
    expect(page.url).toBe(stage.elsewhereUrl);
    await fetch(stage.elsewhereUrl, { headers: { authorization } });
    // Node itself keeps the token from another host.
    expect(stage.calls.to('elsewhere').map(({ host, hasToken }) => [host, hasToken])).toEqual([
      [hostOf(stage.elsewhereUrl), false],
      [hostOf(stage.elsewhereUrl), true],
    ]);
    expect(hostOf(stage.elsewhereUrl)).not.toBe(hostOf(stage.baseUrl));
  });
});

describe('a fault', () => {
  it('of no method hits the next call of its chat, once', async () => {
    stage.faults.inject('teams', { kind: 'throttled', retryAfterSeconds: 7 });
    expect((await slack('auth.test')).status).toBe(200);
    const refused = await send();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await send()).status).toBe(201);
    expect(stage.calls.to('teams')).toHaveLength(2);
  });

  it('can be a throttle that says no time', async () => {
    stage.faults.inject('slack', { kind: 'throttled' });
    const refused = await slack('auth.test');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, null]);
  });

  it('of a method waits for that, and lets others pass', async () => {
    stage.faults.inject('slack', { kind: 'html' }, { method: 'views.open', times: 2 });
    expect((await slack('auth.test')).status).toBe(200);
    for (const status of [502, 502, 200]) expect((await slack('views.open')).status).toBe(status);
  });

  it('can hold an answer of which the call is carried out', async () => {
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => (release = resolve));
    stage.faults.inject('slack', { kind: 'delay', until });
    const posted = stage.history.next(({ text }) => text === 'hello');
    let isAnswered = false;
    const answer = slack('chat.postMessage', { channel: 'DUTOM', text: 'hello' }).then((response) => {
      isAnswered = true;
      return response.json();
    });
    const { id: ts } = await posted;
    await slack('auth.test');
    expect(isAnswered).toBe(false);
    release();
    expect(await answer).toEqual({ ok: true, channel: 'DUTOM', ts });
    expect(stage.history.of(tom)).toHaveLength(1);
  });

  it('can lose the answer of a call that is carried out', async () => {
    stage.faults.inject('teams', { kind: 'lost-answer' });
    await expect(send()).rejects.toThrow('fetch failed');
    stage.faults.inject('teams', { kind: 'failed-answer' });
    expect((await send()).status).toBe(500);
    expect(stage.history.all()).toHaveLength(2);
  });

  it('speaks as its chat does', async () => {
    const fault = { kind: 'error', code: 'BotDisabledByAdmin', status: 403 } as const;
    stage.faults.inject('teams', fault);
    stage.faults.inject('slack', { kind: 'error', code: 'team_access_not_granted' });
    const teams = await send();
    expect([teams.status, await teams.json()]).toMatchObject([
      403,
      { error: { code: 'BotDisabledByAdmin' } },
    ]);
    const refused = await slack('auth.test');
    expect([refused.status, await refused.json()]).toEqual([
      200,
      { ok: false, error: 'team_access_not_granted' },
    ]);
  });
});
