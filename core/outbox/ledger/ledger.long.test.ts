import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { readMessage } from '../../../demo/card-printer.js';
import { readExample } from '../../../demo/demo-tenant.js';
import { buttonNamed, buttonsOf } from '../../../demo/platforms/buttons.js';
import type { KeptMessage } from '../../../demo/platforms/chat-history.js';
import { openDemoCoach, type DemoCoach } from '../../../testing/demo-coach.js';
import type { Journey } from '../../journeys/journey.js';
import type { NewNudge, Nudge } from '../nudge.js';

const day = (text: string) => Temporal.PlainDate.from(text);

/** Kees is in Slack and manages 2007; Sanne is in Teams and manages 2001 and 2002. */
const both = [
  ['Teams', { chat: 'teams', employee: '2001', manager: 'Sanne' }],
  ['Slack', { chat: 'slack', employee: '2007', manager: 'Kees' }],
] as const;
type Who = (typeof both)[number][1];

let world: DemoCoach;
beforeEach(async () => {
  world = await openDemoCoach({ installFor: ['Kees', 'Sanne'] });
});
afterEach(() => world.close());

const repositories = () => world.program.repositories;
const cards = (who: Who): string[] => world.messagesOf(who.manager).map(readMessage);
const standing = (who: Who, index: number): KeptMessage => {
  const message = world.messagesOf(who.manager)[index];
  if (!message) throw new Error(`${who.manager} has no message ${index}`);
  return message;
};
const nudge = async (journey: Journey, milestoneId: string): Promise<Nudge> => {
  const found = (await world.nudgesOf(journey)).find((one) => one.milestoneId === milestoneId);
  if (!found) throw new Error(`The journey has no ${milestoneId}`);
  return found;
};

/** Presses the button whose title begins so, and resolves once its effect stands in the chat. */
async function press(who: Who, index: number, start: string): Promise<void> {
  const message = standing(who, index);
  const effect = world.playground.history.next(
    ({ personId, from }) => personId === message.personId && from === 'coach',
  );
  await world.playground.player.press(message, buttonNamed(message, start) ?? start);
  await effect;
}

/** Three points in one digest: a first response, who may know, a briefing. */
async function digestTo(who: Who): Promise<Journey> {
  const journey = await world.report(who.employee, { dueDate: day('2027-06-01') });
  await world.deliver();
  return journey;
}

describe.each(both)('in %s', (_chat, who) => {
  it('Done on a copy of a nudge closes its other copies and its line in the digest', async () => {
    const journey = await digestTo(who);
    await press(who, 0, 'Openen: Eerste reactie');
    await press(who, 0, 'Openen: Eerste reactie');
    expect(cards(who)).toHaveLength(3);
    await press(who, 1, 'Gedaan');
    expect(cards(who)[1]).toContain('Gedaan. Dank je wel.');
    await world.deliver();
    expect(cards(who)[2]).toContain('Gedaan. Dank je wel.');
    expect(buttonNamed(standing(who, 0), 'Openen: Eerste reactie')).toBeUndefined();
    expect(buttonNamed(standing(who, 0), 'Openen: Wie mag het weten')).toBeDefined();
    expect(cards(who)[0]).toMatch(/^2 punten/);
    expect(await nudge(journey, 'first-response')).toMatchObject({ state: 'done' });
  });

  it('what the plan no longer asks for replaces itself, and says what changed', async () => {
    const journey = await digestTo(who);
    await press(who, 0, 'Openen: Wie mag het weten');
    await world.change(journey, { lossReportedOn: day('2026-11-24') });
    await world.deliver();
    expect(cards(who)[1]).toContain('Het plan is veranderd');
    expect(cards(who)[1]).not.toContain('Wie mag het weten');
    expect(cards(who)[0]).not.toContain('Eerste reactie');
    expect(await nudge(journey, 'confidentiality')).toMatchObject({ state: 'withdrawn' });
  });

  it('a card that no longer holds replaces itself when it is pressed before anything else has', async () => {
    const journey = await digestTo(who);
    await press(who, 0, 'Openen: Wie mag het weten');
    const stored = { ...journey, facts: { ...journey.facts, lossReportedOn: day('2026-11-24') } };
    await world.asHr(() => repositories().journeys.save(stored));
    await press(who, 1, 'Gedaan');
    expect(cards(who)[1]).toContain('Het plan is veranderd');
    await press(who, 0, 'Openen: Eerste reactie');
    expect(cards(who)[2]).toContain('Het plan is veranderd');
    await world.deliver();
    expect(cards(who)[0]).not.toContain('Eerste reactie');
  });

  it('a moved plan says its new days on every card and plan that is out', async () => {
    const journey = await digestTo(who);
    const plan = world.playground.history.next(({ from }) => from === 'coach');
    await world.playground.player.say(world.person(who.manager), 'plan');
    await plan;
    await world.change(journey, { dueDate: day('2027-06-29') });
    await world.deliver();
    const last = cards(who).at(-1);
    expect(last).toContain('Verlof: 19 mei 2027 t/m 7 sep 2027');
    expect(last).not.toContain('21 apr 2027');
  });

  it('the cards of someone who looks after another team now close, and nothing of them opens', async () => {
    const journey = await digestTo(who);
    await press(who, 0, 'Openen: Eerste reactie');
    const roster = await readExample('roster.csv');
    const moved = roster.replace(
      new RegExp(`^(.*,${who.employee},.*,)[^,]+(@example.com,employee.*)$`, 'm'),
      '$1tom.willems$2',
    );
    expect(moved).not.toBe(roster);
    await world.asHr(() =>
      world.program.core.importFiles({ roster: { name: 'roster.csv', content: Buffer.from(moved) } }),
    );
    await world.deliver();
    expect(cards(who)[1]).toContain('Een collega heeft de begeleiding overgenomen');
    for (const card of cards(who)) expect(card).not.toContain('Eerste reactie');
    const tom = await world.asHr(() => repositories().users.findByEmail('tom.willems@example.com'));
    expect((await world.nudgesOf(journey)).some(({ recipientId }) => recipientId === tom?.id)).toBe(true);
  });

  it('an answer that the platform throttles comes later, once, and is never silence', async () => {
    await digestTo(who);
    world.playground.faults.inject(who.chat, { kind: 'throttled', retryAfterSeconds: 20 }, { times: 2 });
    await world.playground.player.say(world.person(who.manager), 'help');
    const count = () => cards(who).filter((card) => card.startsWith('Dit kun je vragen')).length;
    await settled();
    expect(count()).toBe(0);
    world.clock.travelTo(world.clock.now().add({ seconds: 25 }));
    await world.deliver();
    expect(count()).toBe(0);
    world.clock.travelTo(world.clock.now().add({ seconds: 25 }));
    await world.deliver();
    await world.deliver();
    expect(count()).toBe(1);
  });

  it('a change that the platform throttles is made later', async () => {
    await digestTo(who);
    await press(who, 0, 'Openen: Eerste reactie');
    await press(who, 1, 'Gedaan');
    const operation = who.chat === 'teams' ? 'update' : 'chat.update';
    world.playground.faults.inject(who.chat, { kind: 'throttled' }, { method: operation });
    await world.deliver();
    expect(buttonNamed(standing(who, 0), 'Openen: Eerste reactie')).toBeDefined();
    world.clock.travelTo(world.clock.now().add({ minutes: 10 }));
    await world.deliver();
    expect(buttonNamed(standing(who, 0), 'Openen: Eerste reactie')).toBeUndefined();
  });

  it('what is taken back is gone, or blank where the client refuses to delete it', async () => {
    const journey = await digestTo(who);
    const trail = await world.asHr(() => repositories().trails.get(journey.id));
    world.playground.faults.inject(who.chat, { kind: 'cannot-delete' });
    const [ofManager] = (
      await world.asHr(() => repositories().messages.getMany(trail?.messages ?? []))
    ).filter(({ messageId }) => messageId === standing(who, 0).id);
    await world.asHr(() => world.program.core.ledger.remove([ofManager?.id ?? '']));
    await world.deliver();
    expect(cards(who)).toHaveLength(1);
    expect(cards(who)[0]).not.toMatch(/Eerste reactie|Anna|Gijs|Openen/);
    expect(await world.asHr(() => repositories().messages.get(ofManager?.id ?? ''))).toBeUndefined();
  });
});

/** Lets what was begun come to its end, with nothing to wait for. */
async function settled(): Promise<void> {
  for (let turns = 0; turns < 50; turns += 1) await new Promise((resolve) => setImmediate(resolve));
}

it('what a digest does not show stays unknown: of five unsure nudges beside five new ones the card shows one', async () => {
  const journey = await world.report('2001', { announcedOn: day('2026-10-01'), dueDate: day('2027-03-16') });
  const { recipientId } = await nudge(journey, 'leave-wishes');
  await world.asHr(async () => {
    const { nudges } = repositories();
    await nudges.remove((await world.nudgesOf(journey)).map(({ id }) => id));
    const ofMilestones = (ids: readonly string[]): NewNudge[] =>
      ids.map((milestoneId) => ({
        ...{ journeyId: journey.id, milestoneId, recipientId, dueAt: world.clock.now() },
        ...{ on: day('2026-11-24'), expiresOn: day('2026-12-24') },
      }));
    const fresh = ofMilestones(['leave-wishes', 'cover-plan', 'handover', 'fair-review', 'ready-team']);
    const unsure = ofMilestones([
      'first-response',
      'confidentiality',
      'check-ups',
      'talk-2-weeks',
      'talk-6-weeks',
    ]);
    await nudges.insertMany([...fresh, ...unsure]);
    for (const id of await nudges.idsOf(unsure))
      await nudges.change(id, { states: ['planned'] }, { state: 'unknown', nextAt: undefined });
  });
  await world.deliver();
  const inState = (state: Nudge['state']) =>
    world.asHr(() => repositories().nudges.withState(recipientId, state));
  expect(await inState('delivered')).toHaveLength(6);
  expect(await inState('unknown')).toHaveLength(4);
  expect(buttonsOf(standing(both[0][1], 0)).filter((title) => title.startsWith('Openen'))).toHaveLength(6);
});
