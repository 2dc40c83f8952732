import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { translator } from '../../core/language/messages.js';
import { asOperator } from '../../core/people/context.js';
import type { KeptMessage } from '../../demo/platforms/chat-history.js';
import { employeeOf, people, tenant, userOf } from '../testing/people.js';
import { summariesOf, summariesTo } from '../testing/summaries.js';
import { openWorld, type World } from '../testing/world.js';

const { tom, fatima } = people;
const t = translator(tom.locale);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world = await world.startOver();
});
afterAll(() => world.close());

const nextFromCoach = () => world.playground.history.next(({ from }) => from === 'coach');
const now = (message: KeptMessage) => world.playground.history.of(tom).find(({ id }) => id === message.id);
const last = (): KeptMessage => world.playground.history.of(tom).at(-1)!;

/** Presses, and gives the message that changes or comes. */
async function press(message: KeptMessage, button: string): Promise<KeptMessage> {
  const answered = nextFromCoach();
  await world.playground.player.press(message, button);
  return answered;
}

describe('a digest', () => {
  it('shows what became of what it brought, and so does every copy', async () => {
    await world.stored(({ employees }) =>
      employees.saveMany([{ ...employeeOf(tom), id: 'bram', name: 'Bram Jansen', personnelNumber: '200' }]),
    );
    await world.report(tom);
    const facts = {
      role: 'birthing-parent',
      announcedOn: Temporal.PlainDate.from('2026-09-07'),
      dueDate: Temporal.PlainDate.from('2027-06-01'),
      multiples: false,
    } as const;
    await asOperator(tenant, 'test', () => world.core.planned.report('200', facts));
    await world.ring();
    const digest = last();
    expect(digest.text).toBe(summariesOf(tom, 'digest')[0]);

    const open = /Open: [^"]+/.exec(JSON.stringify(digest.blocks))?.[0] ?? '';
    const opened = await press(digest, open);
    const copy = await press(digest, open);
    expect(await press(copy, t('action.done'))).toMatchObject({ id: copy.id, state: 'edited' });
    await world.ring();
    expect(now(opened)).toMatchObject({ state: 'edited' });
    expect(JSON.stringify(now(opened))).not.toContain(`"${t('action.done')}"`);
    expect(JSON.stringify(now(digest))).toContain(`(${t('digest.done')})`);
  });
});

describe('a card that no longer holds', () => {
  it('says so when it is pressed, in its own place', async () => {
    await world.deliver(await world.report(tom));
    const card = last();
    await world.stored(({ employees }) =>
      employees.saveMany([{ ...employeeOf(tom), managerId: userOf(fatima).id }]),
    );
    const after = await press(card, t('action.done'));
    expect(after).toMatchObject({ id: card.id, state: 'edited' });
    expect(JSON.stringify(after)).toContain(t('over.not-yours'));
    expect(JSON.stringify(after)).not.toContain('Anna');
  });
});

describe('a card in Slack', () => {
  const fromCoach = () => world.playground.history.of(tom).filter(({ from }) => from === 'coach');

  it('whose nudge is gone says so in its own place, however often it is pressed', async () => {
    const nudge = await world.deliver(await world.report(tom));
    const card = last();
    await world.stored(({ nudges }) => nudges.removeIn(['delivered'], [nudge.id]));
    for (let times = 0; times < 3; times += 1)
      expect(await press(card, t('action.done'))).toMatchObject({ id: card.id, state: 'edited' });
    expect(JSON.stringify(now(card))).toContain(t('over.plan-changed'));
    expect(fromCoach()).toHaveLength(1);
  });

  it('has nothing left to press for the second click of a double click on Done', async () => {
    await world.deliver(await world.report(tom));
    const card = last();
    await press(card, t('action.done'));
    await press(card, t('action.done'));
    expect(JSON.stringify(now(card))).not.toContain('"button"');
    expect(fromCoach()).toHaveLength(1);
  });

  it('has nothing at its foot for the second click of a double click on Not relevant', async () => {
    await world.deliver(await world.report(tom));
    const card = last();
    await press(card, t('action.dismiss'));
    await press(card, t('action.dismiss'));
    const types = (now(card)?.blocks as { type: string }[]).map(({ type }) => type);
    expect(types.indexOf('actions')).toBeLessThan(types.length / 2);
    expect(types.at(-1)).not.toBe('actions');
    expect(fromCoach()).toHaveLength(1);
  });
});

describe('where Slack is too busy', () => {
  const wait = async () => {
    world.clock.travelTo(world.clock.now().add({ minutes: 2 }));
    await world.ring();
  };

  it.each([{ retryAfterSeconds: 7 }, {}])('an answer comes later: %j', async (pause) => {
    world.playground.faults.inject('slack', { kind: 'throttled', ...pause }, { method: 'chat.postMessage' });
    await world.playground.player.say(tom, 'plan');
    expect(summariesTo(world, tom)).toEqual([]);
    await wait();
    expect(summariesTo(world, tom)).toEqual(summariesOf(tom, 'no-journeys'));
  });

  it('a card is replaced later', async () => {
    await world.deliver(await world.report(tom));
    const card = last();
    world.playground.faults.inject('slack', { kind: 'throttled' }, { method: 'chat.update' });
    const tried = world.playground.calls.next(({ operation }) => operation === 'chat.update');
    await world.playground.player.press(card, t('action.done'));
    await tried;
    await world.playground.player.say(tom, 'help');
    await wait();
    expect(JSON.stringify(now(card))).not.toContain(`"${t('action.done')}"`);
  });
});
