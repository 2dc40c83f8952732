import { afterEach, describe, expect, it } from '@jest/globals';
import { people } from '../../bots/testing/people.js';
import { openWorld, type World } from '../../bots/testing/world.js';
import { tenant } from '../../bots/testing/people.js';
import { readMessage } from '../../demo/card-printer.js';
import { warmSearches } from './ask/search-of.js';

let world: World | undefined;
afterEach(() => world?.close());

describe.each([people.outsider, people.visitor])('someone in $chat whom HR has not named', (person) => {
  const method = person.chat === 'teams' ? 'send' : 'chat.postMessage';
  const saidTo = () =>
    world?.playground.history.of(person).filter(({ from }) => from === 'coach').length ?? 0;

  it('is answered in the language of their app, once the platform is no longer too busy', async () => {
    const waited: string[] = [];
    const opened = await openWorld({
      pause: (wait) => {
        waited.push(wait.toString());
        return Promise.resolve();
      },
    });
    world = opened;
    opened.playground.faults.inject(
      person.chat,
      { kind: 'throttled', retryAfterSeconds: 4 },
      { method, times: 2 },
    );
    const answered = opened.playground.history.next(({ from }) => from === 'coach');
    await opened.playground.player.say(person, 'hallo');
    await answered;
    expect(waited).toEqual(['PT4S', 'PT4S']);
    expect(saidTo()).toBe(1);
  });

  it('is not chased for ever', async () => {
    let pauses = 0;
    const opened = await openWorld({
      pause: () => {
        pauses += 1;
        return Promise.resolve();
      },
    });
    world = opened;
    opened.playground.faults.inject(
      person.chat,
      { kind: 'throttled', retryAfterSeconds: 4 },
      { method, times: 50 },
    );
    await opened.playground.player.say(person, 'hallo');
    await opened.playground.player.say(person, 'hallo');
    expect(pauses).toBeGreaterThan(0);
    expect(pauses).toBeLessThanOrEqual(10);
    expect(saidTo()).toBe(0);
    expect(opened.log.lines.join('\n')).toContain('an answer could not be given');
  });
});

describe('who asks a coach that does not know them for help', () => {
  /** What they read after they said all this. */
  async function readBy(
    person: (typeof people)[keyof typeof people],
    ...texts: readonly string[]
  ): Promise<string[]> {
    const opened = await openWorld();
    world = opened;
    // Tom's Slack is linked to nobody any more.
    await opened.repositories.tenants.save({ ...tenant, slackTeamId: 'T9' });
    for (const text of texts) {
      const answered = opened.playground.history.next(({ from }) => from === 'coach');
      await opened.playground.player.say(person, text);
      await answered;
    }
    return opened.playground.history
      .of(person)
      .filter(({ from }) => from === 'coach')
      .map((message) => readMessage(message).replaceAll('\n', ' '));
  }

  it.each([
    {
      person: people.outsider,
      value: 'help managers',
      missing: 'add you with the e-mail address',
      link: 'roster',
    },
    {
      person: people.stranger,
      value: 'help leidinggevenden',
      missing: 'nog niet aan mij gekoppeld',
      link: 'koppel CODE',
    },
    {
      person: people.tom,
      value: 'help managers',
      missing: 'not linked this workspace',
      link: 'link CODE',
    },
  ])(
    '$person.name reads what it does, what is missing and whom to ask, each time',
    async ({ person, ...said }) => {
      const answers = await readBy(person, 'help', 'hello', 'help', 'plan', 'wie ben je?');
      expect(answers).toHaveLength(5);
      for (const answer of answers) {
        for (const words of Object.values(said)) expect(answer).toContain(words);
        expect(answer).toMatch(/HR/);
        expect(answer).not.toMatch(/(typ|type) "/i);
        expect(answer).not.toMatch(/\[ .* \]/);
      }
    },
  );

  it('reads it in brief who presses a button that is left of before', async () => {
    const opened = await openWorld();
    world = opened;
    await opened.playground.player.say(people.fatima, 'hello');
    await opened.playground.player.say(people.fatima, 'plna');
    const offered = opened.playground.history.of(people.fatima).at(-1);
    await opened.repositories.tenants.save({ ...tenant, teamsTenantId: 'entra-2' });
    if (!offered) throw new Error('nothing was offered');
    await opened.playground.player.press(offered, 'plan');
    const read = opened.playground.history.of(people.fatima).map(readMessage).join('\n');
    expect(read).toContain('Ik kan je nog niet helpen');
  });
});

it('answers an English question of a Dutch reader in English, buttons and notification too', async () => {
  const opened = await openWorld();
  world = opened;
  await opened.report(people.fatima);
  await warmSearches();
  await opened.playground.player.say(people.fatima, 'when does the leave of Anna end?');
  const answer = opened.playground.history.of(people.fatima).at(-1);
  expect(answer?.text).toBe('The answer to your question is ready.');
  expect(answer && readMessage(answer)).toMatch(/The last day of leave of Anna(.|\n)*\[ Show the plan \]/);
});
