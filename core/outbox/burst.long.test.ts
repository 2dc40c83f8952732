import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { buttonNamed } from '../../demo/platforms/buttons.js';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import type { Nudge } from './nudge.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);

let world: DemoCoach;
beforeEach(async () => {
  world = await openDemoCoach({ installFor: ['Kees', 'Hanneke'] });
});
afterEach(() => world.close());
const repositories = () => world.program.repositories;

/** A team of eight who all expect in February: one import, thirty or so nudges on one morning. */
async function burst(): Promise<void> {
  const people = Array.from({ length: 8 }, (_, index) => 5000 + index);
  const roster = [
    'name,email,personnel_number,team,weekly_hours,contract_end,manager_email,role,chat,locale,time_zone',
    'Kees Jansen,kees.jansen@example.com,1201,Dev,40,,,manager,slack,nl,',
    ...people.map((n) => `Mens ${n},m${n}@example.com,${n},Dev,36,,kees.jansen@example.com,employee,,,`),
  ].join('\n');
  const journeys = people.map((n, index) =>
    [
      `- personnelNumber: "${n}"`,
      '  role: birthing-parent',
      '  announcedOn: 2026-09-01',
      `  dueDate: 2027-02-${10 + index}`,
    ].join('\n'),
  );
  const imported = await world.asHr(() =>
    world.program.core.importFiles({
      roster: { name: 'roster.csv', content: Buffer.from(roster) },
      journeys: { name: 'journeys.yaml', text: journeys.join('\n') },
    }),
  );
  if (!imported.ok) throw new Error(imported.problems.map(({ code }) => code).join());
}

describe('many nudges on one morning', () => {
  const nudgesOfKees = (...states: Nudge['state'][]) =>
    world.asHr(async () => {
      const kees = await repositories().users.findByEmail(world.person('Kees').email);
      return repositories().nudges.withState(kees?.id ?? '', ...states);
    });
  const pressRest = async (): Promise<void> => {
    const message = world.messagesOf('Kees').findLast((one) => buttonNamed(one, 'Toon de andere'));
    if (!message) throw new Error('no button for the rest');
    // Slack is answered at once; the button goes when all is out.
    const isDone = world.playground.history.next(({ id, state }) => id === message.id && state === 'edited');
    await world.playground.player.press(message, buttonNamed(message, 'Toon de andere') ?? '');
    await isDone;
  };

  it('make one message: the nearest deadlines, and a button for the rest', async () => {
    await burst();
    await world.deliver();
    await world.deliver();
    const [card = '', ...others] = world.cardsOf('Kees');
    expect(others).toEqual([]);
    const [shown, rest] = [await nudgesOfKees('delivered'), await nudgesOfKees('planned')];
    expect(shown).toHaveLength(5);
    expect(card).toContain(`Toon de andere ${rest.filter(({ deliveryId }) => deliveryId).length}`);
    const latestShown =
      shown
        .map(({ expiresOn }) => expiresOn.toString())
        .sort()
        .at(-1) ?? '';
    for (const { expiresOn } of rest) expect(latestShown <= expiresOn.toString()).toBe(true);
  });

  it('come in full when their reader asks for them, and the button goes', async () => {
    await burst();
    await world.deliver();
    await pressRest();
    const left = await nudgesOfKees('planned');
    expect(left.filter(({ deliveryId }) => deliveryId !== undefined)).toEqual([]);
    expect(world.cardsOf('Kees')[0]).not.toContain('Toon de andere');
    expect(await nudgesOfKees('sending', 'unknown')).toEqual([]);
  });

  it('compete again the next morning where nobody asked, nearest deadline first', async () => {
    await burst();
    await world.deliver();
    const before = await nudgesOfKees('planned');
    world.clock.travelTo(at('2026-11-25T08:00:00Z'));
    await world.deliver();
    expect(world.cardsOf('Kees')).toHaveLength(2);
    expect(await nudgesOfKees('delivered')).toHaveLength(10);
    expect((await nudgesOfKees('planned')).length).toBeLessThan(before.length);
  });

  it('that passed unseen during a long downtime are counted for HR, and the rest is one message', async () => {
    await burst();
    await world.passDays(48);
    await world.deliver();
    expect(world.cardsOf('Kees')).toHaveLength(1);
    const today = day('2027-01-11');
    for (const { expiresOn } of await nudgesOfKees('delivered'))
      expect(Temporal.PlainDate.compare(expiresOn, today)).toBeGreaterThanOrEqual(0);
    const expired = await nudgesOfKees('expired');
    expect(expired.length).toBeGreaterThan(0);
    const hanneke = world.person('Hanneke');
    const answered = world.playground.history.next(
      ({ personId, from }) => personId === hanneke.id && from === 'coach',
    );
    await world.playground.player.say(hanneke, 'overzicht');
    // On a busy machine the chat is told that it takes longer, and the answer comes by itself.
    await answered;
    expect(world.cardsOf('Hanneke').at(-1)).toMatch(/\d+ tips zijn verlopen voordat iemand ze zag/);
  });
});
