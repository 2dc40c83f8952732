import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Temporal } from 'temporal-polyfill';
import { translator } from '../core/language/messages.js';
import { asOperator } from '../core/people/context.js';
import type { CardAction } from '../core/messages/card-action.js';
import { userSubject } from '../core/people/subject.js';
import { erasePerson } from '../core/privacy/person/erase-person.js';
import type { KeptMessage } from '../demo/platforms/chat-history.js';
import { employeeOf, people, tenant, userOf } from './testing/people.js';
import { summariesOf } from './testing/summaries.js';
import { openWorld, type World } from './testing/world.js';

const { tom, fatima, visitor } = people;
const en = translator(tom.locale);
const nl = translator(fatima.locale);

/** Time goes by at once for whoever waits. */
const pause = (wait: Temporal.Duration): Promise<void> => {
  world.clock.travelTo(world.clock.now().add(wait));
  return Promise.resolve();
};

let world: World;
beforeAll(async () => {
  world = await openWorld({ pause });
});
beforeEach(async () => {
  world = await world.startOver({ pause });
});
afterAll(() => world.close());

const tab = (): string => JSON.stringify(world.playground.views.homeOf(tom)?.content ?? null);
const publishedAt = (): number[] =>
  world.playground.calls.to('slack', 'views.publish').map(({ at }) => at.epochMilliseconds);
const nextTab = () => world.playground.views.next(({ state }) => state === 'published');
const nextFromCoach = () => world.playground.history.next(({ from }) => from === 'coach');
const homes = () =>
  world.playground.history.of(fatima).filter(({ card }) => JSON.stringify(card ?? '').includes('"look"'));

async function openTab(): Promise<void> {
  const shown = nextTab();
  await world.playground.slack.openHome(tom);
  await shown;
}

/** Resolves once the tab says, or does not say any more, what it should. */
async function untilTab(says: (tab: string) => boolean): Promise<void> {
  if (!says(tab())) await world.playground.views.next(({ content }) => says(JSON.stringify(content)));
}

async function sayHome(): Promise<KeptMessage> {
  await world.playground.player.say(fatima, 'thuis');
  return world.playground.history.of(fatima).at(-1)!;
}

describe('the Home tab in Slack', () => {
  it('shows whose journey is where, what is due and what can be done', async () => {
    await world.report(tom);
    await openTab();
    expect(tab()).toContain(en('home.title', { name: 'Tom' }));
    expect(tab()).toContain('Anna de Vries');
    expect(tab()).toContain(en('overview.stage.expecting'));
    expect(tab()).toContain(en('home.all'));
    expect(world.playground.history.of(tom)).toEqual([]);
  });

  it('is known to the ledger, and counts as no first word', async () => {
    await world.report(tom);
    await openTab();
    const standing = await world.stored(({ messages }) => messages.standingWith(userOf(tom).id));
    expect(standing).toMatchObject([
      { view: 'home-tab', shows: [{ employeeId: employeeOf(tom).id }], state: 'standing' },
    ]);
    const welcome = nextFromCoach();
    await world.playground.player.install(tom);
    expect((await welcome).text).toBe(summariesOf(tom, 'welcome')[0]);
  });

  it('says to whom the coach does not know what is missing', async () => {
    const shown = nextTab();
    await world.playground.slack.openHome(visitor);
    const { personId, content } = await shown;
    expect(personId).toBe(visitor.id);
    expect(JSON.stringify(content)).toContain(nl('stranger.title'));
    expect(await world.stored(({ messages }) => messages.idsIn('standing'))).toEqual([]);
  });

  it('answers a press in the conversation, and follows what came of it', async () => {
    await world.deliver(await world.report(tom));
    await openTab();
    const before = tab();
    const [open = ''] = /Open: [^"]+/.exec(before) ?? [];
    expect(open).not.toBe('');
    const opened = nextFromCoach();
    await world.playground.slack.press(world.playground.views.homeOf(tom)!, en('home.open-one'));
    const card = await opened;
    expect(card.conversationId).toBe(`D${tom.id}`);
    const done = nextFromCoach();
    await world.playground.player.press(card, en('action.done'));
    await done;
    await untilTab((now) => !now.includes(open));
  });

  it('opens a form in a modal', async () => {
    await openTab();
    const modal = world.playground.views.next(
      ({ state, content }) => state === 'updated' && content.callback_id.startsWith('form-'),
    );
    await world.playground.slack.press(world.playground.views.homeOf(tom)!, 'Settings');
    expect(JSON.stringify((await modal).content)).toContain(en('settings.title'));
  });

  it('answers every kind of press somewhere else, and stays what it is', async () => {
    const nudge = await world.deliver(await world.report(tom));
    const [place, id] = [{ flow: 'none', step: 0 }, nudge.id] as const;
    const actions: readonly CardAction[] = [
      { do: 'open', nudge: id },
      { do: 'prepare', nudge: id },
      { do: 'later', nudge: id },
      { do: 'plan-talk', nudge: id },
      { do: 'snooze', nudge: id, days: 1 },
      { do: 'dismiss', nudge: id },
      { do: 'why', nudge: id, reason: 'too-many' },
      { do: 'done', nudge: id },
      { do: 'open', nudge: 'none' },
      { do: 'open-rest', message: 'none' },
      { do: 'show-plan', journey: nudge.journeyId },
      { do: 'show-plan', journey: 'none' },
      { do: 'open-form', ...place },
      { do: 'submit', ...place },
      { do: 'back', ...place },
      { do: 'trial', answer: 'done' },
      { do: 'usage', answer: 'no', text: 1 },
      { do: 'error-reports', answer: 'no' },
      { do: 'command', command: 'plan' },
      { do: 'command', command: 'cover' },
      { do: 'command', command: 'overview' },
      { do: 'command', command: 'home', rest: 'commands-1' },
    ];
    await openTab();
    for (const action of actions) {
      const { content } = world.playground.views.homeOf(tom)!;
      const button = { type: 'button', action_id: 'card-action-99', value: JSON.stringify(action) };
      const pressed = { ...button, text: { type: 'plain_text', text: 'Press me' } };
      const blocks = [...content.blocks, { type: 'actions' as const, elements: [pressed] }];
      world.playground.views.publish(tom, { ...content, blocks });
      const answered = Promise.race([
        nextFromCoach().then(({ id: message }) => message),
        world.playground.views.next(({ state }) => state === 'updated').then(() => 'modal'),
      ]);
      await world.playground.slack.press(world.playground.views.homeOf(tom)!, 'Press me');
      expect([action, await answered]).toEqual([action, expect.any(String)]);
      expect(tab()).toContain(en('home.title', { name: 'Tom' }));
    }
    expect(world.log.lines.filter((logged) => logged.startsWith('error'))).toEqual([]);
  });

  it('follows a report and a delivery for whoever looked, never twice within two seconds', async () => {
    await openTab();
    expect(tab()).toContain(en('home.nobody'));
    const journey = await world.report(tom);
    await untilTab((now) => now.includes('Anna de Vries'));
    await world.deliver(journey);
    await untilTab((now) => now.includes('Open: '));
    const moments = publishedAt();
    const gaps = moments.slice(1).map((moment, index) => moment - moments[index]!);
    expect(gaps.length).toBeGreaterThan(1);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2000);
  });

  it('is emptied of whom its reader may see no more, at the next ring', async () => {
    await world.report(tom);
    await openTab();
    await world.stored(({ employees }) =>
      employees.saveMany([{ ...employeeOf(tom), managerId: userOf(fatima).id }]),
    );
    await asOperator(tenant, 'test', async () => {
      const standing = await world.repositories.messages.standingWith(userOf(tom).id);
      await world.core.ledger.redraw(standing.map(({ id }) => id));
    });
    world.clock.travelTo(world.clock.now().add({ seconds: 3 }));
    await world.ring();
    expect(tab()).not.toContain('Anna');
    expect(await world.stored(({ messages }) => messages.about([userSubject(userOf(tom).id)]))).toMatchObject(
      [{ shows: [] }],
    );
  });

  it('goes on without whoever is erased', async () => {
    await world.report(tom);
    await openTab();
    world.clock.travelTo(world.clock.now().add({ seconds: 3 }));
    const needs = { ...world.repositories, ...world.core, noteErased: () => Promise.resolve() };
    const report = await asOperator(tenant, 'test', () =>
      erasePerson(needs, { employeeId: employeeOf(tom).id, userId: undefined }),
    );
    expect(report.messages).toMatchObject({ waiting: 0, refused: 0 });
    expect(tab()).toContain(en('home.nobody'));
    expect(tab()).not.toContain('Anna');
  });

  it('says that there is nothing to see once it is taken back', async () => {
    await world.report(tom);
    await openTab();
    await asOperator(tenant, 'test', async () => {
      const standing = await world.repositories.messages.standingWith(userOf(tom).id);
      await world.core.ledger.remove(standing.map(({ id }) => id));
    });
    await world.ring();
    expect(tab()).toContain(en('home.closed-title'));
    expect(tab()).not.toContain('Anna');
    const standing = await world.stored(({ messages }) => messages.standingWith(userOf(tom).id));
    expect(standing.filter(({ view }) => view === 'home-tab')).toEqual([]);
  });

  it('says after the agreement that it is over', async () => {
    await world.report(tom);
    await openTab();
    await world.repositories.tenants.save({
      ...tenant,
      agreement: { until: '2026-11-20' },
    });
    await openTab();
    // What was being brought up to date at that moment is taken back, and says no more than that there is nothing to see.
    if (!tab().includes(en('retention.closed-title'))) await openTab();
    expect(tab()).toContain(en('retention.closed-title'));
    expect(tab()).not.toContain('Anna');
  });

  it('is pointed to by the card that typing brings', async () => {
    const answered = nextFromCoach();
    await world.playground.player.say(tom, 'home');
    expect(JSON.stringify((await answered).blocks)).toContain(en('home.tab'));
  });
});

describe('the home card in Teams', () => {
  it('is asked for anew on behalf of its reader, and answered as things are then', async () => {
    const card = await sayHome();
    expect(card.card).toMatchObject({
      refresh: { action: { verb: 'look', data: { do: 'look' } }, userIds: [`29:${fatima.id}`] },
    });
    expect(JSON.stringify(card.card)).toContain(nl('home.nobody'));
    await world.report(fatima);
    await world.playground.teams.look(card);
    const now = homes().at(-1);
    expect(now).toMatchObject({ id: card.id });
    expect(JSON.stringify(now?.card)).toContain('Anna de Vries');
    expect(world.playground.history.of(fatima).filter(({ from }) => from === 'coach')).toHaveLength(1);
    const [entry] = await world.stored(({ messages }) => messages.standingWith(userOf(fatima).id));
    expect(entry).toMatchObject({ view: 'home', shows: [{ employeeId: employeeOf(fatima).id }] });
  });

  it('closes as soon as there is a newer one', async () => {
    await world.report(fatima);
    const older = await sayHome();
    const newer = await sayHome();
    world.clock.travelTo(world.clock.now().add({ seconds: 3 }));
    await world.ring();
    const [first, second] = world.playground.history.of(fatima).filter(({ from }) => from === 'coach');
    expect(first).toMatchObject({ id: older.id, state: 'edited' });
    expect(JSON.stringify(first?.card)).toContain(nl('home.newer-title'));
    expect(JSON.stringify(first?.card)).not.toContain('Anna');
    expect(second).toMatchObject({ id: newer.id, state: 'posted' });
  });

  it('follows what happens while its reader looks', async () => {
    const card = await sayHome();
    await world.report(fatima);
    const drawn = world.playground.history.next(({ id, state }) => id === card.id && state === 'edited');
    expect(JSON.stringify((await drawn).card)).toContain('Anna de Vries');
  });
});
