import { unknownOperator } from '../privacy/operator.js';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { demoTenant } from '../../demo/demo-tenant.js';
import { readMessage } from '../../demo/card-printer.js';
import { buttonNamed } from '../../demo/platforms/buttons.js';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import { silentLog } from '../../storage/testing/test-store.js';
import type { Journey } from '../journeys/journey.js';
import { absentMessenger } from '../messages/absent-messenger.js';
import { createCatalogues } from '../coaching/catalogues.js';
import { as } from '../people/context.js';
import { recognise } from '../people/recognise.js';
import type { User } from '../people/user.js';
import type { CardAction } from '../messages/card-action.js';
import type { Nudge, NudgePatch } from '../outbox/nudge.js';
import { commands } from './commands/registry.js';
import { intentOf, type Intent, type Reply } from './intent.js';
import { createKernel, MOST_TEXT } from './kernel.js';
import type { Kernel } from './receive.js';

const day = (text: string) => Temporal.PlainDate.from(text);

let world: DemoCoach;
let kernel: Kernel;
let needs: Parameters<typeof createKernel>[0];
/** Sanne manages Anna, Kees Hiske and Priya Eva; Tom's team expects nobody. */
let annas: Journey;
let hiskes: Journey;

beforeAll(async () => {
  world = await openDemoCoach({ installFor: ['Sanne', 'Priya', 'Kees', 'Hanneke'] });
  const { repositories, core, clock } = world.program;
  needs = {
    ...repositories,
    ...core,
    operator: unknownOperator,
    clock,
    commands,
    catalogues: createCatalogues(),
    newId: randomUUID,
    log: silentLog,
    compact: () => Promise.resolve(),
    wake: () => Promise.resolve(),
    openRest: () => Promise.resolve(),
    pause: () => Promise.resolve(),
    messengers: { teams: absentMessenger('teams'), slack: absentMessenger('slack') },
  };
  kernel = createKernel(needs);
  annas = await world.report('2001', { dueDate: day('2027-06-01') });
  hiskes = await world.report('2008', { dueDate: day('2027-05-01') });
  await world.report('2005', { dueDate: day('2027-05-15') });
  await world.deliver();
});
afterAll(() => world.close());

async function userOf(email: string): Promise<User> {
  const user = await world.asHr(() => world.program.repositories.users.findByEmail(email));
  if (!user) throw new Error('no such user');
  return user;
}

async function handle(email: string, intent: Intent, by: Kernel = kernel): Promise<readonly Reply[]> {
  const user = { ...(await userOf(email)), locale: 'nl' } as const;
  const cause = { kind: 'command', name: 'test' } as const;
  return as({ tenant: demoTenant, actor: { kind: 'person', user }, cause }, () => by.handle(intent));
}
const say = (email: string, text: string) => handle(email, { kind: 'say', text });
const press = (email: string, action: CardAction) => handle(email, intentOf(action));
const pressIn = (by: Kernel, email: string, action: CardAction) => handle(email, intentOf(action), by);
const views = (replies: readonly Reply[]) =>
  replies.map((reply) => ('view' in reply ? reply.view : reply.form));

const SANNE = 'sanne.de.boer@example.com';
const TOM = 'tom.willems@example.com';
const HANNEKE = 'hanneke.vos@example.com';

describe('what people say', () => {
  it.each(['hi', 'hello', 'Hallo', 'hoi!'])('"%s" is welcomed', async (greeting) => {
    expect(views(await say(TOM, greeting))).toMatchObject([{ kind: 'welcome', firstName: 'Tom' }]);
  });

  it.each(['help', '/help', ' HULP '])('"%s" is answered with what there is to ask', async (text) => {
    const [view] = views(await say(TOM, text));
    expect(view).toMatchObject({ kind: 'help' });
    expect(view?.kind === 'help' && view.commands.map(({ name }) => name)).toContain('plan');
  });
});

describe('the plan', () => {
  it('is shown at once where there is one, and says so where there is none', async () => {
    expect(views(await say(SANNE, 'plan'))).toMatchObject([{ kind: 'plan', employeeName: 'Anna Visser' }]);
    expect(views(await say(TOM, 'plan'))).toMatchObject([{ kind: 'no-journeys' }]);
  });

  it('is chosen from where there are more, or named', async () => {
    const [choice] = views(await say(HANNEKE, 'plan'));
    const names = choice?.kind === 'plan-choice' && choice.journeys.map(({ employeeName }) => employeeName);
    expect(names).toEqual(['Anna Visser', 'Eva Smit', 'Hiske Hoekstra']);
    expect(views(await say(HANNEKE, 'plan hiske'))).toMatchObject([
      { kind: 'plan', employeeName: 'Hiske Hoekstra' },
    ]);
  });

  it("of another manager's team is not there", async () => {
    expect(views(await say(SANNE, 'plan hiske'))).toMatchObject([
      { kind: 'plan-choice', journeys: [{ employeeName: 'Anna Visser' }] },
    ]);
    expect(views(await press(SANNE, { do: 'show-plan', journey: hiskes.id }))).toMatchObject([
      { kind: 'problem', problem: { code: 'journey-gone' } },
    ]);
  });
});

describe('the overview of HR', () => {
  const before: Nudge[] = [];
  const change = async ({ id, state }: Pick<Nudge, 'id' | 'state'>, patch: NudgePatch): Promise<void> => {
    const { nudges } = world.program.repositories;
    await world.asHr(() => nudges.change(id, { states: [state] }, patch));
  };
  const hand = async (index: number, patch: NudgePatch): Promise<void> => {
    const nudge = (await world.nudgesOf(hiskes))[index];
    if (!nudge) throw new Error('no nudge');
    before.push(nudge);
    await change(nudge, patch);
  };
  afterEach(async () => {
    const now = await world.nudgesOf(hiskes);
    for (const { id, state, attempts, nextAt } of before.splice(0).toReversed()) {
      const changed = now.find((nudge) => nudge.id === id);
      if (changed) await change({ id, state: changed.state }, { state, attempts, nextAt });
    }
  });

  it('says that all arrived only as long as nothing waits', async () => {
    expect(views(await say(HANNEKE, 'overzicht'))).toMatchObject([{ kind: 'overview', undelivered: [] }]);
    await hand(0, { state: 'planned', attempts: 1 });
    expect(views(await say(HANNEKE, 'overzicht'))).toMatchObject([{ undelivered: [{ fate: 'retried' }] }]);
  });

  it('names whom nobody manages: what comes about them goes to HR', async () => {
    const { employees } = world.program.repositories;
    const lotte = await world.asHr(() => employees.findByPersonnelNumber('2012'));
    if (!lotte) throw new Error('no Lotte');
    await world.asHr(() => employees.saveMany([{ ...lotte, managerId: undefined }]));
    expect(views(await say(HANNEKE, 'overzicht'))).toMatchObject([
      { withoutManager: [{ employeeId: lotte.id, name: 'Lotte Meijer' }] },
    ]);
    await world.asHr(() => employees.saveMany([lotte]));
    expect(views(await say(HANNEKE, 'overzicht'))).toMatchObject([{ withoutManager: [] }]);
  });

  it('tells what did not arrive, each kind apart, the gravest first', async () => {
    await hand(0, { state: 'unknown', nextAt: undefined });
    await hand(1, { state: 'undeliverable', nextAt: undefined });
    await hand(2, { state: 'unknown', nextAt: world.clock.now() });
    expect(views(await say(HANNEKE, 'overzicht'))).toMatchObject([
      {
        kind: 'overview',
        journeys: 3,
        undelivered: [
          { employeeName: 'Hiske Hoekstra', fate: 'undeliverable' },
          { employeeName: 'Hiske Hoekstra', fate: 'unknown' },
          { employeeName: 'Hiske Hoekstra', fate: 'checking' },
        ],
      },
    ]);
  });

  it('is not for managers', async () => {
    expect(views(await say(SANNE, 'overzicht'))).not.toMatchObject([{ kind: 'overview' }]);
  });
});

describe('a button', () => {
  const nudgeOf = async (journey: Journey, milestoneId: string): Promise<Nudge> => {
    const found = (await world.nudgesOf(journey)).find((nudge) => nudge.milestoneId === milestoneId);
    if (!found) throw new Error(`no ${milestoneId}`);
    return found;
  };

  it('marks a nudge done in place of its card, once and again', async () => {
    const { id } = await nudgeOf(annas, 'first-response');
    for (let times = 0; times < 2; times += 1) {
      expect(await press(SANNE, { do: 'done', nudge: id })).toMatchObject([
        { kind: 'replace', view: { kind: 'nudge-done' } },
      ]);
    }
    expect(await nudgeOf(annas, 'first-response')).toMatchObject({ state: 'done' });
  });

  it('snoozes to the morning of the next working day, and sets it anew', async () => {
    const { id } = await nudgeOf(annas, 'confidentiality');
    const [reply] = await press(SANNE, { do: 'snooze', nudge: id, days: 1 });
    expect(reply).toMatchObject({
      kind: 'replace',
      view: { kind: 'nudge-snoozed', until: day('2026-11-25') },
    });
    expect(await nudgeOf(annas, 'confidentiality')).toMatchObject({
      state: 'snoozed',
      nextAt: Temporal.Instant.from('2026-11-25T08:00:00Z'),
    });
  });

  it('sets the alarm once it has snoozed', async () => {
    const { nudges } = world.program.repositories;
    const { id, state } = await nudgeOf(annas, 'confidentiality');
    const due: unknown[] = [];
    const wake = async (): Promise<void> => void due.push((await nudges.get(id))?.nextAt);
    await pressIn(createKernel({ ...needs, wake }), SANNE, { do: 'snooze', nudge: id, days: 7 });
    expect(due).toEqual([Temporal.Instant.from('2026-12-01T08:00:00Z')]);
    await world.asHr(() => nudges.change(id, { states: ['snoozed'] }, { state }));
  });

  it('answers nothing where the nudge is cancelled as it is pressed', async () => {
    const { nudges } = world.program.repositories;
    const { id, state } = await nudgeOf(annas, 'confidentiality');
    const cancelledMeanwhile = {
      ...nudges,
      async get(asked: string) {
        const nudge = await nudges.get(asked);
        await nudges.change(asked, { states: [state] }, { state: 'withdrawn' });
        return nudge;
      },
    };
    const reply = await pressIn(createKernel({ ...needs, nudges: cancelledMeanwhile }), SANNE, {
      do: 'done',
      nudge: id,
    });
    expect(views(reply)).toMatchObject([{ kind: 'nudge-over', reason: 'plan-changed' }]);
    expect(await nudgeOf(annas, 'confidentiality')).toMatchObject({ state: 'withdrawn' });
    await world.asHr(() => nudges.change(id, { states: ['withdrawn'] }, { state }));
  });

  it('puts nothing off to a day on which it helps no more', async () => {
    const { id, state, expiresOn } = await nudgeOf(annas, 'confidentiality');
    const { nudges } = world.program.repositories;
    const lastDay = (on: Temporal.PlainDate) =>
      world.asHr(() => nudges.change(id, { states: [state] }, { expiresOn: on }));
    await lastDay(day('2026-11-24'));
    for (const action of [
      { do: 'later', nudge: id } as const,
      { do: 'snooze', nudge: id, days: 7 } as const,
    ]) {
      const [reply] = await press(SANNE, action);
      expect(reply).toMatchObject({ kind: 'message', view: { kind: 'notice', title: 'Dit kan niet later' } });
    }
    await lastDay(expiresOn);
  });

  it('asks on which day, and puts nothing off that was answered elsewhere meanwhile', async () => {
    const { id, state } = await nudgeOf(annas, 'confidentiality');
    const [reply] = await press(SANNE, { do: 'later', nudge: id });
    const form = reply?.kind === 'form' ? reply.form : undefined;
    expect(form?.fields[0]).toMatchObject({ value: '2026-11-25', choices: [{}, { value: '2026-12-01' }] });
    await press(SANNE, { do: 'done', nudge: id });
    const values = { when: '2026-12-01' };
    const late = await handle(SANNE, { kind: 'submit', place: form!.place, values, files: [] });
    expect(views(late)).toMatchObject([{ kind: 'nudge-done' }]);
    expect(views(await press(SANNE, { do: 'later', nudge: id }))).toMatchObject([{ kind: 'nudge-done' }]);
    const { nudges } = world.program.repositories;
    await world.asHr(() => nudges.change(id, { states: ['done'] }, { state }));
  });

  it('takes a reason of one that is not relevant alone', async () => {
    const { id, state } = await nudgeOf(annas, 'confidentiality');
    await press(SANNE, { do: 'why', nudge: id, reason: 'too-many' });
    expect(await nudgeOf(annas, 'confidentiality')).toMatchObject({ state, reason: undefined });
  });

  it('opens an item of a digest as a card of its own', async () => {
    const { id } = await nudgeOf(annas, 'confidentiality');
    expect(await press(SANNE, { do: 'open', nudge: id })).toMatchObject([
      { kind: 'message', view: { kind: 'nudge' } },
    ]);
  });

  it('takes a nudge away as not relevant', async () => {
    const { id } = await nudgeOf(annas, 'confidentiality');
    expect(views(await press(SANNE, { do: 'dismiss', nudge: id }))).toMatchObject([
      { kind: 'nudge-dismissed' },
    ]);
    expect(await nudgeOf(annas, 'confidentiality')).toMatchObject({ state: 'dismissed', nextAt: undefined });
  });

  it('runs a command, for whom it is meant', async () => {
    expect(views(await press(SANNE, { do: 'command', command: 'plan' }))).toMatchObject([{ kind: 'plan' }]);
    expect(views(await press(SANNE, { do: 'command', command: 'overview' }))).toMatchObject([
      { kind: 'help' },
    ]);
  });

  it("does nothing to another person's nudge", async () => {
    const { id, state } = await nudgeOf(hiskes, 'first-response');
    expect(views(await press(SANNE, { do: 'done', nudge: id }))).toMatchObject([
      { kind: 'nudge-over', reason: 'not-yours', plan: undefined },
    ]);
    expect((await nudgeOf(hiskes, 'first-response')).state).toBe(state);
  });
});

describe('in the chats themselves', () => {
  it.each([
    ['Priya', 'Open', 'Not relevant', 'I will not bring it up again.'],
    ['Kees', 'Openen', 'Niet van toepassing', 'Ik begin er niet meer over.'],
  ])('%s opens an item of the digest and closes it in place', async (name, open, dismiss, answer) => {
    const { playground } = world;
    const person = world.person(name);
    const [digest] = world.messagesOf(name);
    if (!digest) throw new Error('no digest');
    const opened = playground.history.next(
      ({ personId, from }) => personId === person.id && from === 'coach',
    );
    await playground.player.press(digest, buttonNamed(digest, open) ?? open);
    const card = await opened;
    const closed = playground.history.next(({ id, state }) => id === card.id && state === 'edited');
    await playground.player.press(card, dismiss);
    expect(readMessage(await closed)).toContain(answer);
  });

  it('knows nobody whom HR has not named', async () => {
    const recognition = await recognise(world.program.repositories, {
      chat: 'slack',
      workspaceId: demoTenant.slackTeamId,
      chatUserId: 'USTRANGER',
      name: () => Promise.resolve(undefined),
      email: () => Promise.resolve('stranger@example.com'),
    });
    expect(recognition).toEqual({ kind: 'unknown-person' });
  });

  it('shows a person, in their settings, the phone number that the employer gave', async () => {
    const { users } = world.program.repositories;
    const tom = await userOf(TOM);
    const lines = async () => {
      const [form] = views(await say(TOM, 'instellingen'));
      return form && 'lines' in form ? form.lines : undefined;
    };
    expect(await lines()).toEqual([]);
    await world.asHr(() => users.saveMany([{ ...tom, phone: '+31 6 12345678' }]));
    expect(await lines()).toEqual([
      'Je telefoonnummer bij je werkgever: +31 6 12345678. Alleen jij en HR zien het.',
    ]);
    await world.asHr(() => users.saveMany([tom]));
  });

  it('finds somebody by name however it was typed, and however the employer typed it', async () => {
    const { employees } = world.program.repositories;
    const hiske = await world.asHr(() => employees.findByPersonnelNumber('2008'));
    if (!hiske) throw new Error('no such employee');
    const [composed, decomposed] = [`Zoë Hoekstra`.normalize('NFC'), `Zoë Hoekstra`.normalize('NFD')];
    for (const [stored, typed] of [
      [decomposed, composed],
      [composed, decomposed],
      [`\u200B${composed}`, 'ZOE'],
    ] as const) {
      await world.asHr(() => employees.saveMany([{ ...hiske, name: stored }]));
      expect(views(await say(HANNEKE, `plan ${typed.split(' ')[0] ?? ''}`))).toMatchObject([
        { kind: 'plan', journeyId: hiskes.id },
      ]);
    }
    await world.asHr(() => employees.saveMany([hiske]));
  });

  describe('an account of Slack', () => {
    const account = (chatUserId: string, email: string) => ({
      chat: 'slack' as const,
      workspaceId: demoTenant.slackTeamId,
      chatUserId,
      name: () => Promise.resolve(undefined),
      email: () => Promise.resolve(email),
    });
    const naomi = 'naomi.martina@example.com';
    const recognised = (chatUserId: string, email: string) =>
      recognise(world.program.repositories, account(chatUserId, email));

    it('is known by its address the first time, whatever its case and the way it was typed', async () => {
      expect(await recognised('UNAOMI', ' Naomi.Martina@EXAMPLE.com\u200B')).toMatchObject({
        user: { name: 'Naomi Martina', chatUserId: 'UNAOMI' },
      });
      expect(await recognised('UNAOMI', 'another@example.com')).toMatchObject({ user: { email: naomi } });
    });

    it('is one a person: a second with the same address is told to ask HR', async () => {
      await recognised('UNAOMI', naomi);
      expect(await recognised('UOTHER', naomi)).toEqual({ kind: 'other-account' });
      expect(await recognised('UNAOMI', naomi)).toMatchObject({ kind: 'known' });
    });

    it('stays theirs where they are heard of in another chat, by the same address', async () => {
      await recognised('UNAOMI', naomi);
      const inTeams = { chat: 'teams' as const, workspaceId: demoTenant.teamsTenantId };
      expect(
        await recognise(world.program.repositories, { ...account('NAOMI-IN-TEAMS', naomi), ...inTeams }),
      ).toMatchObject({ kind: 'known', user: { email: naomi } });
      expect(await userOf(naomi)).toMatchObject({ chat: 'slack', chatUserId: 'UNAOMI' });
    });

    it('goes to one of two that come at once', async () => {
      const email = 'daan.bakker@example.com';
      const both = await Promise.all([recognised('UONE', email), recognised('UTWO', email)]);
      expect(both.map(({ kind }) => kind).sort()).toEqual(['known', 'other-account']);
    });
  });
});

describe('a text', () => {
  it.each([
    ['letters', 'a'.repeat(60_000)],
    ['spaces', `plan ${' '.repeat(60_000)}x`],
    ['words that a question begins with', 'wat kan ik '.repeat(6_000)],
    ['the parts of a name', `wanneer ${'Anna van der '.repeat(5_000)}?`],
    ['marks', '/'.repeat(60_000)],
  ])('of sixty thousand characters, all %s, is work for its beginning alone', async (_what, text) => {
    const replies = await say(SANNE, text);
    expect(replies).toHaveLength(1);
    expect(replies).toEqual(await say(SANNE, text.slice(0, MOST_TEXT)));
  });

  it('is read as far as a question can reach', async () => {
    const question = 'hoelang duurt verlof bij een tweeling?'.padEnd(MOST_TEXT);
    expect(views(await say(SANNE, `${question} ${'blah '.repeat(10_000)}`))).toMatchObject([
      { kind: 'answer' },
    ]);
  });
});

describe('what the plan says is still to come', () => {
  const KEES = 'kees.jansen@example.com';
  const stepsFor = async (email: string) => {
    const [plan] = views(await say(email, 'plan hiske'));
    if (plan?.kind !== 'plan') throw new Error('no plan');
    return plan;
  };

  it('stands on its new day where it was put off', async () => {
    const [nudge] = (await world.nudgesOf(hiskes)).filter(({ state }) => state === 'delivered');
    if (!nudge) throw new Error('nothing was delivered');
    const reader = await world.asHr(() => needs.users.get(nudge.recipientId));
    await press(reader?.email ?? '', { do: 'snooze', nudge: nudge.id, days: 7 });
    const { steps } = await stepsFor(reader?.email ?? '');
    expect(steps.filter(({ state }) => state === 'coming')[0]).toMatchObject({ on: day('2026-12-01') });
  });

  it('lies today or later, also where it is late; what came before is not listed, or is open now', async () => {
    const before = world.clock.now();
    world.clock.travelTo(before.add({ hours: 24 * 40 }));
    const { steps, today } = await stepsFor(KEES);
    const [answer] = views(await say(KEES, 'wat moet ik nog doen voor Hiske?'));
    world.clock.travelTo(before);
    expect(today).toEqual(day('2027-01-03'));
    const coming = steps.filter(({ state }) => state === 'coming').map(({ on }) => on.toString());
    expect(coming.length).toBeGreaterThan(3);
    expect(coming.filter((on) => on < today.toString())).toEqual([]);
    const points = answer?.kind === 'answer' ? answer.points : [];
    expect(points.length).toBeGreaterThan(0);
    for (const point of points) expect(point).toMatch(/^Nu: |^\d+ \p{L}+ 2027: /u);
  });
});
