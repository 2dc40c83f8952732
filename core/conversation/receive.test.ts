import { afterEach, describe, expect, it } from '@jest/globals';
import { people } from '../../bots/testing/people.js';
import { openWorld, type World } from '../../bots/testing/world.js';

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
