import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import nock from 'nock';
import type { Inbound } from '../inbound.js';
import { contentFor } from '../testing/messenger-contract.js';
import { people, tenant, userOf } from '../testing/people.js';
import { activityOf, postActivity, postToTeams } from '../testing/teams-requests.js';
import { openWorld } from '../testing/world.js';
import type { World } from '../testing/world.js';
import { authenticationOf } from './teams-app.js';
import { reach } from '../testing/reach.js';
import { afterTest } from '../../testing/after-test.js';

const LOGIN = 'https://login.microsoftonline.com';

// It stands in the way of the process's own http from the moment it is loaded, for the files to come as well.
afterAll(() => {
  nock.restore();
});

describe('POST /api/messages', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it.each([
    ['an empty object', '{}'],
    ['a list', '[]'],
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['an activity from nobody', JSON.stringify({ type: 'message', text: 'help' })],
    ['more than Teams ever sends', JSON.stringify({ text: 'x'.repeat(300_000) })],
  ])('answers 400 to %s, and goes on', async (_what, body) => {
    const response = await postToTeams(world, body);
    expect([response.status, await response.text()]).toEqual([400, 'Bad Request']);
    expect((await postActivity(world)).status).toBe(200);
  });

  it('answers 400 to a service URL that is none', async () => {
    expect((await postActivity(world, { serviceUrl: 'file:///etc/passwd' })).status).toBe(400);
  });

  it.each(['webchat', 'emulator', 'directline', 'slack', 'MSTEAMS', '', null, undefined, ['msteams']])(
    'answers 400 to another channel, which vouches for nobody: %j',
    async (channelId) => {
      expect((await postActivity(world, { channelId })).status).toBe(400);
    },
  );

  it.each([
    'https://elsewhere.example',
    'http://127.0.0.1:1/playground/connector',
    'https://smba.trafficmanager.net/emea/',
    'BASE/playground/elsewhere',
    'BASE/playground/connector/../elsewhere',
  ])('answers 403 to what is to be answered elsewhere, and sends nothing there: %s', async (url) => {
    const serviceUrl = url.replace('BASE', world.baseUrl);
    const before = world.playground.calls.all().length;
    expect((await postActivity(world, { serviceUrl })).status).toBe(403);
    expect(world.playground.calls.all()).toHaveLength(before);
  });

  it.each([
    ['text of another kind', { text: 7 }],
    ['nobody', { from: null }],
    ['a list in place of somebody', { from: [] }],
    ['somebody without an id', { from: { aadObjectId: 'fatima' } }],
    ['no conversation', { conversation: 'a:fatima' }],
    ['a conversation of another kind', { conversation: { id: 'a:fatima', tenantId: 7 } }],
    ['an id of another kind', { id: {} }],
    ['no type', { type: '' }],
    ['members of another kind', { membersAdded: 'fatima' }],
  ])('answers 400 to %s', async (_what, more) => {
    expect((await postActivity(world, more)).status).toBe(400);
  });

  it.each([
    ['another character set', { 'Content-Type': 'application/json; charset=klingon' }],
    ['another encoding', { 'Content-Encoding': 'klingon' }],
    ['what says it is packed and is not', { 'Content-Encoding': 'gzip' }],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['no type', { 'Content-Type': '' }],
  ])('answers 400 to a body in %s', async (_what, headers) => {
    expect((await postToTeams(world, JSON.stringify(activityOf(world)), headers)).status).toBe(400);
  });

  it('is not upset by what has no end', async () => {
    const deep = '['.repeat(60_000) + ']'.repeat(60_000);
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', value: 'DEEP' };
    const press = { ...invoke, value: { action: { type: 'Action.Execute', data: 'DEEP' } } };
    for (const more of [
      { text: '', value: 'DEEP' },
      { channelData: 'DEEP' },
      { entities: 'DEEP' },
      invoke,
      press,
    ]) {
      const body = JSON.stringify(activityOf(world, more)).replace('"DEEP"', deep);
      expect((await postToTeams(world, body)).status).toBeLessThanOrEqual(501);
    }
    for (const more of [{ text: 'x'.repeat(200_000) }, { id: 'x'.repeat(100_000) }])
      expect((await postActivity(world, more)).status).toBe(200);
  });
});

it('POST /api/messages does nothing for a workspace that has sent too much', async () => {
  const told: string[] = [];
  const admit: Inbound['admit'] = (_req, res, workspaceId) => {
    told.push(workspaceId);
    res.sendStatus(429);
    return false;
  };
  const world = await openWorld({ teams: { inbound: { admit, refused: () => undefined } } });
  afterTest(() => world.close());
  expect((await postActivity(world)).status).toBe(429);
  expect(told).toEqual(['entra-1']);
  expect(world.playground.history.all()).toEqual([]);
});

it('POST /api/messages answers 500 without detail when an activity cannot be handled', async () => {
  const begin = () => Promise.reject(new Error('of someone'));
  const world = await openWorld({
    store: (stores) => ({ ...stores, receipts: { ...stores.receipts, begin } }),
  });
  afterTest(() => world.close());
  const response = await postActivity(world);
  expect([response.status, await response.text()]).toEqual([500, 'Internal Server Error']);
  expect(world.log.lines).toEqual(['error could not handle an activity {"chat":"teams","error":"Error"}']);
});

describe('POST /api/messages of a registered bot', () => {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const issuer = 'https://issuer.example';
  const fatima = userOf(people.fatima);
  let world: World;
  let keyServer: ReturnType<ReturnType<typeof express>['listen']>;

  beforeAll(async () => {
    const app = express();
    keyServer = app.listen(0, '127.0.0.1');
    await once(keyServer, 'listening');
    const url = `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}`;
    app.get('/openid', (_req, res) => void res.json({ issuer, jwks_uri: `${url}/keys` }));
    app.get('/keys', (_req, res) => {
      res.json({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'key-1' }] });
    });
    world = await openWorld({
      teams: {
        app: { appId: 'app-1', appSecret: 'a secret' },
        authentication: registration(issuer, `${url}/openid`),
      },
    });
    // Known by her account: a message of hers is remembered without a question to Teams.
    await world.stored(({ users }) => users.saveMany([{ ...fatima, chatUserId: people.fatima.id }]));
  });
  afterAll(async () => {
    await world.close();
    keyServer.close();
    await once(keyServer, 'close');
  });

  // The SDK prints why it refused a token.
  beforeEach(() => void jest.spyOn(console, 'error').mockReturnValue());
  afterEach(() => nock.cleanAll());

  const claims = () => ({
    iss: issuer,
    aud: 'app-1',
    serviceurl: `${world.baseUrl}/playground/connector`,
    exp: Math.floor(Date.now() / 1000) + 600,
  });
  const send = (token?: string) =>
    postToTeams(
      world,
      JSON.stringify(activityOf(world)),
      token === undefined ? {} : { Authorization: `Bearer ${token}` },
    );

  /** The conversation with Fatima: whatever she says, the coach remembers where. */
  const remembered = () => world.stored(({ conversations }) => conversations.get(fatima.id, 'teams'));

  it.each([
    [503, '', { kind: 'retry', why: 'unavailable' }],
    [401, { error: 'invalid_client' }, { kind: 'refused', reason: 'not-authorised' }],
    [400, { error: 'unauthorized_client' }, { kind: 'refused', reason: 'not-authorised' }],
    [400, { error: 'too_many_moons' }, { kind: 'retry', why: 'unavailable' }],
  ])('sends nothing when Entra gives no token to send with: %d %j', async (status, body, expected) => {
    nock(LOGIN).post('/botframework.com/oauth2/v2.0/token').query(true).times(2).reply(status, body);
    const { serviceUrl } = world.playground;
    const { messenger } = world.teams;
    const to = { ...world.conversationWith(people.fatima), serviceUrl };
    expect(await messenger.send(to, 'no token', contentFor(messenger))).toMatchObject(expected);
    const user = { ...fatima, chatUserId: people.fatima.id };
    expect(await reach(messenger, user, { ...tenant, teamsServiceUrl: serviceUrl })).toMatchObject(expected);
  });

  it('sends no token to a stranger, whatever was stored', async () => {
    const stranger = nock('https://elsewhere.example').post(/.*/).reply(200, { id: '1' });
    const login = nock(LOGIN)
      .post(/.*/)
      .query(true)
      .reply(200, { expires_in: 3600, access_token: 'outbound' });
    const to = { ...world.conversationWith(people.fatima), serviceUrl: 'https://elsewhere.example/' };
    const { messenger } = world.teams;
    const content = contentFor(messenger);
    const reference = { conversation: to, messageId: '1' };
    expect(await messenger.send(to, 'delivery', content)).toMatchObject({ kind: 'retry' });
    expect(await messenger.update(reference, content)).toMatchObject({ kind: 'retry' });
    expect(await messenger.remove(reference, 'nl')).toMatchObject({ kind: 'retry' });
    expect([stranger.isDone(), login.isDone()]).toEqual([false, false]);
  });

  it('takes what the Bot Connector signed', async () => {
    nock(LOGIN)
      .post('/botframework.com/oauth2/v2.0/token')
      .query(true)
      .reply(200, { token_type: 'Bearer', expires_in: 3600, access_token: 'outbound' });
    const answered = world.playground.history.next(({ personId }) => personId === people.fatima.id);
    expect((await send(jwt(claims(), pem(keys.privateKey)))).status).toBe(200);
    expect((await answered).from).toBe('coach');
    expect(await remembered()).toBeDefined();
  });

  const forger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  it.each([
    ['without a token', () => undefined],
    ['with something that is no token', () => 'token'],
    ['signed by another', () => jwt(claims(), pem(forger.privateKey))],
    ['for another bot', () => jwt({ ...claims(), aud: 'app-2' }, pem(keys.privateKey))],
    [
      'for another service',
      () => jwt({ ...claims(), serviceurl: 'https://elsewhere.example' }, pem(keys.privateKey)),
    ],
    ['of long ago', () => jwt({ ...claims(), exp: 1_000_000_000 }, pem(keys.privateKey))],
    ['before its time', () => jwt({ ...claims(), nbf: claims().exp }, pem(keys.privateKey))],
    ['signed by nobody, and says so', () => unsigned({ alg: 'none', typ: 'JWT' }, claims())],
    ['signed by nobody, under a key that is known', () => unsigned({ alg: 'none', kid: 'key-1' }, claims())],
    [
      'signed with our public key as if it were a secret',
      () => {
        const content = unsigned({ alg: 'HS256', typ: 'JWT', kid: 'key-1' }, claims()).slice(0, -1);
        const secret = keys.publicKey.export({ type: 'spki', format: 'pem' });
        return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
      },
    ],
    [
      'with a key of its own',
      () => jwt(claims(), pem(forger.privateKey), { jwk: forger.publicKey.export({ format: 'jwk' }) }),
    ],
    ['by another issuer', () => jwt({ ...claims(), iss: 'https://elsewhere.example' }, pem(keys.privateKey))],
  ])('answers 401 without detail to what comes %s', async (_what, token) => {
    await world.stored(({ conversations }) => conversations.remove(fatima.id, 'teams'));
    const response = await send(token());
    expect([response.status, await response.text()]).toEqual([401, 'Unauthorized']);
    expect(await remembered()).toBeUndefined();
  });
});

describe('the registration of the bot', () => {
  it.each([
    { appId: '', appSecret: 'a secret' },
    { appId: 'app-1', appSecret: '' },
  ])('does not start with an empty setting, which would let anyone in: %j', (app) => {
    expect(() => authenticationOf(app)).toThrow();
  });
});

const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A JSON Web Token with nothing where the signature stands. */
const unsigned = (header: object, claims: object): string => `${encoded(header)}.${encoded(claims)}.`;

/** A JSON Web Token, signed RS256. */
function jwt(claims: object, privateKey: string, more: object = {}): string {
  const content = unsigned({ alg: 'RS256', typ: 'JWT', kid: 'key-1', ...more }, claims).slice(0, -1);
  return `${content}.${sign('RSA-SHA256', Buffer.from(content), privateKey).toString('base64url')}`;
}

/** The registration `app-1` in a cloud of the test's own: these settings hold together or not at all. */
function registration(issuer: string, openIdUrl: string): ConfigurationBotFrameworkAuthentication {
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: 'app-1',
    MicrosoftAppPassword: 'a secret',
    ToChannelFromBotLoginUrl: `${LOGIN}/botframework.com`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: 'https://oauth.example',
    ToBotFromChannelOpenIdMetadataUrl: openIdUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdUrl,
    CallerId: 'test',
  });
}
