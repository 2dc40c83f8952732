import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import nock from 'nock';
import type { Outcome } from '../../core/messages/messenger.js';
import { contentFor, describeMessengerContract, referenceOf } from '../testing/messenger-contract.js';
import { people, tenant, userOf } from '../testing/people.js';
import { openWorld } from '../testing/world.js';
import type { World } from '../testing/world.js';
import { teamsAnswers } from './answers.js';
import { reach } from '../testing/reach.js';

describeMessengerContract(people.fatima, teamsAnswers, 'createConversation');

const MICROSOFT = 'https://smba.trafficmanager.net/emea';

// It stands in the way of the process's own http from the moment it is loaded, for the files to come as well.
afterAll(() => {
  nock.restore();
});

describe('the messenger of Teams', () => {
  let world: World;
  /** Answers to Microsoft's clouds, and not to the playground. */
  let live: World;
  beforeAll(async () => {
    world = await openWorld();
    live = await openWorld({ teams: { connectorUrl: undefined } });
  });
  afterAll(async () => {
    await world.close();
    await live.close();
  });

  const send = (): Promise<Outcome> => {
    const { messenger } = world.teams;
    return messenger.send(world.conversationWith(people.fatima), 'delivery', contentFor(messenger));
  };

  it.each([
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
  ])('tries again later after %s: not a byte was sent', async (code) => {
    nock(MICROSOFT).post(/.*/).replyWithError(Object.assign(new Error(), { code }));
    const to = { ...world.conversationWith(people.fatima), serviceUrl: MICROSOFT };
    expect(await live.teams.messenger.send(to, code, contentFor(live.teams.messenger))).toMatchObject({
      kind: 'retry',
      why: 'unavailable',
    });
  });

  it('does not know after a connection that broke', async () => {
    nock(MICROSOFT)
      .post(/.*/)
      .replyWithError(Object.assign(new Error(), { code: 'ECONNRESET' }));
    const to = { ...world.conversationWith(people.fatima), serviceUrl: MICROSOFT };
    const { messenger } = live.teams;
    expect(await messenger.send(to, 'reset', contentFor(messenger))).toEqual({ kind: 'unknown' });
  });

  it.each([
    ['a call', 10_000],
    ['a call and the signing in before it', 20_000],
  ])('does not wait for ever: %s may take %d milliseconds', async (_what, ms) => {
    const [late, never] = [new AbortController(), new AbortController()];
    jest
      .spyOn(AbortSignal, 'timeout')
      .mockImplementation((asked) => (asked === ms ? late.signal : never.signal));
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => (release = resolve));
    world.playground.faults.inject('teams', { kind: 'delay', until });
    const called = world.playground.calls.next(({ chat }) => chat === 'teams');
    const sent = send();
    await called;
    late.abort();
    expect(await sent).toEqual({ kind: 'unknown' });
    release();
  });

  it.each([405, 501])('blanks a message where a client answers %d to its removal', async (status) => {
    const reference = referenceOf(await send());
    const code = 'DeleteActivityAPINotImplemented';
    world.playground.faults.inject('teams', { kind: 'error', status, code }, { method: 'delete' });
    expect(await world.teams.messenger.remove(reference, 'nl')).toEqual({ kind: 'done', reference });
    const left = world.playground.history.of(people.fatima).find(({ id }) => id === reference.messageId);
    expect(JSON.stringify(left)).not.toContain('Anna de Vries');
  });

  it('logs of a failed call what went wrong, and nothing of whom', async () => {
    world.log.lines.length = 0;
    world.playground.faults.inject('teams', { kind: 'blocked' });
    await send();
    expect(world.log.lines).toEqual([
      'warn a call to Teams failed {"chat":"teams","error":"RestError","status":403,"meaning":"blocked"}',
    ]);
  });

  it('cannot tell whether a message stands in a conversation', async () => {
    const to = world.conversationWith(people.fatima);
    const sought = [{ deliveryId: 'delivery', sentAt: world.clock.now() }];
    expect(await world.teams.messenger.find(to, sought)).toEqual({ kind: 'cannot-tell' });
  });

  describe('opening a conversation', () => {
    const known = { ...userOf(people.fatima), chatUserId: people.fatima.id };

    it('is not done before the app is installed, nor after it is removed', async () => {
      const { messenger } = world.teams;
      expect(await reach(messenger, known)).toEqual({ kind: 'not-installed' });
      await world.playground.player.install(people.fatima);
      expect(await reach(messenger, known)).toMatchObject({ kind: 'reached' });
      await world.playground.player.uninstall(people.fatima);
      expect(await reach(messenger, known)).toEqual({ kind: 'not-installed' });
    });

    it('calls nobody for someone whose account was never seen', async () => {
      const count = world.playground.calls.to('teams').length;
      expect(await reach(world.teams.messenger, userOf(people.fatima))).toEqual({
        kind: 'not-installed',
      });
      expect(world.playground.calls.to('teams')).toHaveLength(count);
    });

    it('is asked of the service that the tenant told, before the one we know by ourselves', async () => {
      const wanted = { members: [{ id: 'fatima', name: '' }], tenantId: 'entra-1', isGroup: false };
      const body = {
        ...wanted,
        bot: { id: '28:coach', name: '' },
        channelData: { tenant: { id: 'entra-1' } },
      };
      const asked = nock(MICROSOFT).post('/v3/conversations', body).reply(201, { id: 'a:new' });
      const serviceUrl = MICROSOFT;
      const outcome = await reach(live.teams.messenger, known, { ...tenant, teamsServiceUrl: serviceUrl });
      expect(outcome).toEqual({
        kind: 'reached',
        conversation: { ...world.conversationWith(people.fatima), serviceUrl, conversationId: 'a:new' },
      });
      expect(asked.isDone()).toBe(true);
    });
  });
});
