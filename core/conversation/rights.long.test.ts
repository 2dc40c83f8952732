import { unknownOperator } from '../privacy/operator.js';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { demoTenant } from '../../demo/demo-tenant.js';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import { silentLog } from '../../storage/testing/test-store.js';
import { createCatalogues } from '../coaching/catalogues.js';
import type { Journey } from '../journeys/journey.js';
import { absentMessenger } from '../messages/absent-messenger.js';
import type { CardAction } from '../messages/card-action.js';
import type { FlowPlace, FormValues } from '../messages/form.js';
import type { View } from '../messages/view.js';
import type { Nudge } from '../outbox/nudge.js';
import { as } from '../people/context.js';
import type { User } from '../people/user.js';
import { commands } from './commands/registry.js';
import { intentOf, type Intent, type Reply } from './intent.js';
import { createKernel } from './kernel.js';
import type { Kernel } from './receive.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const catalogues = createCatalogues();

/** Sanne, in Teams, manages Anna (2001); Tom, in Teams, is a manager too; Hanneke (Teams) and Ravi (Slack) are of HR. */
let world: DemoCoach;
let kernel: Kernel;
let annas: Journey;
beforeEach(async () => {
  world = await openDemoCoach({ installFor: ['Sanne', 'Tom', 'Hanneke', 'Ravi'] });
  const { repositories, core, clock } = world.program;
  const wake = () => Promise.resolve();
  kernel = createKernel({
    ...repositories,
    ...core,
    operator: unknownOperator,
    clock,
    commands,
    catalogues,
    newId: randomUUID,
    wake,
    log: silentLog,
    compact: wake,
    openRest: () => Promise.resolve(),
    pause: () => Promise.resolve(),
    messengers: { teams: absentMessenger('teams'), slack: absentMessenger('slack') },
  });
  annas = await world.report('2001', { dueDate: day('2027-06-01') });
  await world.deliver();
});
afterEach(() => world.close());

const stores = () => world.program.repositories;
const emails = {
  sanne: 'sanne.de.boer@example.com',
  tom: 'tom.willems@example.com',
  hanneke: 'hanneke.vos@example.com',
  ravi: 'ravi.sharma@example.com',
};
type Who = keyof typeof emails;
async function userOf(who: Who): Promise<User> {
  const user = await world.asHr(() => stores().users.findByEmail(emails[who]));
  if (!user) throw new Error('no such user');
  return user;
}
async function handle(who: Who, intent: Intent): Promise<readonly Reply[]> {
  const user = { ...(await userOf(who)), locale: 'nl' } as const;
  const cause = { kind: 'command', name: 'test' } as const;
  return as({ tenant: demoTenant, actor: { kind: 'person', user }, cause }, () => kernel.handle(intent));
}
const viewOf = ([reply]: readonly Reply[]): View => {
  if (!reply) throw new Error('no reply');
  return 'view' in reply ? reply.view : reply.form;
};
const press = async (who: Who, action: CardAction) => viewOf(await handle(who, intentOf(action)));
const say = async (who: Who, text: string) => viewOf(await handle(who, { kind: 'say', text }));

/** Fills one form after another, as a flow asks them; the last is what came of it. */
async function fillIn(who: Who, text: string, ...steps: readonly FormValues[]): Promise<View> {
  let view = await say(who, text);
  for (const values of steps) {
    if (view.kind !== 'form') throw new Error(`a ${view.kind} is no form`);
    view = viewOf(await handle(who, { kind: 'submit', place: view.place, values, files: [] }));
  }
  return view;
}

const nudgeOf = async (milestoneId: string, who: Who): Promise<Nudge | undefined> => {
  const { id } = await userOf(who);
  return (await world.nudgesOf(annas)).find(
    (one) => one.milestoneId === milestoneId && one.recipientId === id,
  );
};
const idOf = async (milestoneId: string, who: Who): Promise<string> =>
  (await nudgeOf(milestoneId, who))?.id ?? 'none';
const employeeOf = async () => {
  const anna = await world.asHr(() => stores().employees.get(annas.employeeId));
  if (!anna) throw new Error('no Anna');
  return anna;
};
/** What stands in someone's chat, as text. */
const chatOf = (name: string): string => world.cardsOf(name).join('\n---\n');
const pauseOf = async (who: Who, from: string, until: string): Promise<void> => {
  const { id } = await userOf(who);
  await world.asHr(() => stores().pauses.save({ id, from: day(from), until: day(until) }));
};

describe('a stand-in', () => {
  const confirm = async (): Promise<View> =>
    fillIn(
      'hanneke',
      'vervanger Sanne de Boer',
      { manager: 'Sanne de Boer', standIn: 'Tom Willems', from: '2026-11-26', until: '2026-12-02' },
      {},
    );

  it('is told, as the manager is, and sees the team as long as HR said', async () => {
    expect(await confirm()).toMatchObject({
      kind: 'notice',
      lines: [
        'Tom Willems is de vervanger van Sanne de Boer, van 26 november 2026 tot en met 2 december 2026.',
      ],
    });
    expect(chatOf('Tom')).toContain('Je vervangt Sanne de Boer');
    expect(chatOf('Sanne')).toContain('Tom Willems vervangt je');
    expect(await say('tom', 'plan anna')).toMatchObject({ kind: 'no-journeys' });

    await world.passDays(2);
    expect(await say('tom', 'plan anna')).toMatchObject({ kind: 'plan', employeeName: 'Anna Visser' });
    expect(await say('sanne', 'plan')).toMatchObject({
      lines: ['Tom Willems zorgt zolang voor je team.', 'Vanaf 3 december 2026 zie je hier je team weer.'],
    });
    await world.deliver();
    expect(chatOf('Tom')).toContain('Eerste reactie');
    expect(chatOf('Sanne')).not.toMatch(/Eerste reactie|Anna/);

    await world.passDays(7);
    await world.deliver();
    expect(await say('tom', 'plan anna')).toMatchObject({ kind: 'no-journeys' });
    expect(chatOf('Tom')).not.toMatch(/Eerste reactie|Anna/);
    const { id: tomsId } = await userOf('tom');
    const left = (await world.nudgesOf(annas)).filter(({ recipientId }) => recipientId === tomsId);
    expect(left.map(({ state }) => state)).toEqual(left.map(() => 'withdrawn'));
    expect(await press('tom', { do: 'open', nudge: await idOf('first-response', 'tom') })).toMatchObject({
      kind: 'nudge-over',
      reason: 'not-yours',
    });
  });

  it('has no right while the manager is there after all, nor to their own journey', async () => {
    await confirm();
    const sanne = await userOf('sanne');
    await world.asHr(() => stores().pauses.remove([sanne.id]));
    await world.passDays(2);
    expect(await say('tom', 'plan anna')).toMatchObject({ kind: 'no-journeys' });
    await pauseOf('sanne', '2026-11-24', '2026-12-31');
    expect(await say('tom', 'plan anna')).toMatchObject({ kind: 'plan' });
    await world.asHr(async () =>
      stores().employees.saveMany([{ ...(await employeeOf()), email: emails.tom, personnelNumber: '1102' }]),
    );
    expect(await say('tom', 'plan anna')).toMatchObject({ kind: 'no-journeys' });
  });

  it('is shown first with how many tips it passes on, and with what was typed filled in', async () => {
    const form = await say('hanneke', 'vervanger Sanne van 1 december t/m 1 juni 2027');
    expect(form).toMatchObject({
      fields: [
        { id: 'manager', value: { label: 'Sanne de Boer' } },
        { id: 'standIn', value: undefined },
        { id: 'from', value: '2026-12-01' },
        { id: 'until', value: '2027-06-01' },
      ],
    });
    const values = {
      manager: 'Sanne de Boer',
      standIn: 'Tom Willems',
      from: '2026-12-01',
      until: '2027-06-01',
    };
    const preview = await fillIn('hanneke', 'vervanger', { manager: 'Sanne de Boer' }, values);
    expect(preview).toMatchObject({
      lines: expect.arrayContaining([expect.stringMatching(/^\d+ tips gaan naar iemand anders\.$/)]),
    });
  });

  it('is someone else, from a first to a later last day, whom only HR can name', async () => {
    const wrong = (values: FormValues) =>
      fillIn('hanneke', 'vervanger Sanne de Boer', { manager: 'Sanne de Boer', ...values });
    const dates = { from: '2026-11-26', until: '2026-12-02' };
    const errors = async (values: FormValues) => {
      const view = await wrong(values);
      return view.kind === 'form' ? view.fields.flatMap(({ id, error }) => (error ? [id] : [])) : view.kind;
    };
    expect(await errors({ ...dates, standIn: 'Sanne de Boer' })).toEqual(['standIn']);
    expect(await errors({ ...dates, standIn: 'Nobody' })).toEqual(['standIn']);
    expect(await errors({ standIn: 'Tom Willems', from: '2026-11-26', until: '2026-11-25' })).toEqual([
      'until',
    ]);
    expect(await errors({ standIn: 'Tom Willems', from: '2026-11-02', until: '2026-11-03' })).toEqual([
      'until',
    ]);
    expect(await say('sanne', 'vervanger Tom Willems')).not.toMatchObject({ kind: 'form' });
  });
});

describe('a pause', () => {
  it('is set by oneself, passes what is open to HR at once, and comes back when it ends', async () => {
    await fillIn('sanne', 'pauze', { from: '2026-11-24', until: '2026-11-24' }, {});
    await world.deliver();
    expect(chatOf('Sanne')).not.toMatch(/Anna/);
    expect(chatOf('Hanneke')).toMatch(/Eerste reactie/);
    await world.passDays(1);
    await world.deliver();
    expect(chatOf('Sanne')).toMatch(/Eerste reactie/);
    expect(chatOf('Hanneke')).not.toMatch(/Eerste reactie/);
  });

  it('ends at once when it is ended', async () => {
    await fillIn('sanne', 'pauze', { from: '2026-11-24', until: '2026-12-24' }, {});
    expect(await say('sanne', 'plan')).toMatchObject({ kind: 'notice' });
    await fillIn('sanne', 'pauze', { end: 'true' }, {});
    expect(await say('sanne', 'plan')).toMatchObject({ kind: 'plan' });
  });

  it('is set by HR for someone else, who is told', async () => {
    const days = { from: '2026-11-24', until: '2026-12-24' };
    await fillIn('hanneke', 'pauze', { who: 'Sanne de Boer', ...days }, {});
    expect(await say('sanne', 'plan')).toMatchObject({ kind: 'notice' });
    expect(chatOf('Sanne')).toContain('HR heeft een pauze voor je gezet');
    expect(await say('hanneke', 'plan anna')).toMatchObject({ kind: 'plan' });
  });
});

describe('the share of HR', () => {
  it('is asked of one: the first by name, until HR decides otherwise for the team', async () => {
    expect(await nudgeOf('risk-briefing', 'hanneke')).toMatchObject({ state: 'delivered' });
    expect(await nudgeOf('risk-briefing', 'ravi')).toMatchObject({ state: 'planned' });
    const [hanneke, ravi] = [await userOf('hanneke'), await userOf('ravi')];
    const values = { team: 'Logistics', responsibleId: ravi.id, substituteId: hanneke.id };
    await fillIn('hanneke', 'verantwoordelijk logistics', values, {});
    await world.deliver();
    expect(chatOf('Ravi')).toContain('Anna Visser');
    expect(
      await press('hanneke', { do: 'open', nudge: await idOf('risk-briefing', 'hanneke') }),
    ).toMatchObject({
      kind: 'nudge-over',
      reason: 'taken',
    });
    expect(chatOf('Hanneke')).not.toContain('Anna Visser');
  });

  it('passes to the substitute while the one who is responsible is away', async () => {
    await fillIn('hanneke', 'pauze', { who: 'Hanneke Vos', from: '2026-11-24', until: '2026-11-26' }, {});
    await world.deliver();
    expect(chatOf('Ravi')).toContain('Anna Visser');
    expect(chatOf('Hanneke')).not.toContain('Anna Visser');
  });

  it('of a deadline of the law nobody answered is all of HR, the working day before; one answer closes it for all', async () => {
    expect(chatOf('Ravi')).not.toContain('Anna Visser');
    const eve = (await nudgeOf('risk-briefing', 'hanneke'))?.expiresOn.subtract({ days: 1 });
    world.clock.travelTo(Temporal.Instant.from(`${eve?.toString() ?? ''}T08:00:00Z`));
    await world.asHr(() => world.program.core.planned.topUpAll());
    await world.deliver();
    expect(chatOf('Ravi')).toContain('Anna Visser');
    await press('ravi', { do: 'done', nudge: await idOf('risk-briefing', 'ravi') });
    await world.deliver();
    expect(await nudgeOf('risk-briefing', 'hanneke')).toMatchObject({ state: 'withdrawn' });
    expect(
      await press('hanneke', { do: 'done', nudge: await idOf('risk-briefing', 'hanneke') }),
    ).toMatchObject({
      kind: 'nudge-over',
      reason: 'taken',
    });
    const before = await world.nudgesOf(annas);
    await world.asHr(() => world.program.core.planned.replanAll());
    expect(await world.nudgesOf(annas)).toEqual(before);
  });

  it('of what was answered before is dropped at the last moment, planned or not', async () => {
    const id = await idOf('risk-briefing', 'hanneke');
    await world.asHr(() => stores().nudges.change(id, { states: ['delivered'] }, { state: 'done' }));
    const eve = (await nudgeOf('risk-briefing', 'hanneke'))?.expiresOn.subtract({ days: 1 });
    world.clock.travelTo(Temporal.Instant.from(`${eve?.toString() ?? ''}T08:00:00Z`));
    await world.deliver();
    expect(chatOf('Ravi')).not.toContain('Anna Visser');
  });
});

const columns =
  'name,email,personnel_number,team,weekly_hours,contract_end,manager_email,role,chat,locale,time_zone\n';
const importRoster = (rows: string) =>
  world.asHr(() =>
    world.program.core.importFiles({ roster: { name: 'roster.csv', content: Buffer.from(columns + rows) } }),
  );

describe('a roster that changes who may see whom', () => {
  it('closes the cards of the manager before, and pressing one shows nothing that was reported since (case 20b)', async () => {
    const id = await idOf('confidentiality', 'sanne');
    await importRoster(`Sanne de Boer,${emails.sanne},1101,Logistiek,36,,,manager,teams,nl,
Tom Willems,${emails.tom},1102,Logistiek,36,,,manager,teams,nl,
Anna Visser,anna.visser@example.com,2001,Logistiek,32,,${emails.tom},employee,,,
`);
    await world.change(annas, { dueDate: day('2027-06-08') });
    await world.deliver();
    expect(chatOf('Sanne')).not.toMatch(/Anna|Eerste reactie|juni/);
    for (const action of [{ do: 'open' }, { do: 'done' }, { do: 'dismiss' }] as const) {
      const view = await press('sanne', { ...action, nudge: id });
      expect(view).toEqual({ kind: 'nudge-over', reason: 'not-yours', plan: undefined });
    }
    expect(await press('sanne', { do: 'show-plan', journey: annas.id })).toMatchObject({ kind: 'problem' });
    expect(chatOf('Tom')).toContain('Anna Visser');
  });

  it('takes from HR what was theirs once they are of HR no more (case 20a)', async () => {
    expect(chatOf('Hanneke')).toContain('Anna Visser');
    const hanneke = await userOf('hanneke');
    await world.asHr(async () => {
      await stores().users.saveMany([{ ...hanneke, roles: ['manager'] }]);
      await world.program.core.planned.replanAll();
    });
    await world.deliver();
    expect(chatOf('Hanneke')).not.toContain('Anna Visser');
    expect(chatOf('Ravi')).toContain('Anna Visser');
  });
});

describe('a manager on leave of her own (case 28)', () => {
  it('has nothing of others in her chat from the first day of leave to the first day back', async () => {
    await importRoster(`Kees Jansen,kees.jansen@example.com,1201,Dev,40,,,manager,slack,nl,
Sanne de Boer,${emails.sanne},1101,Logistics,36,,kees.jansen@example.com,manager,teams,nl,
`);
    await world.report('1101', { announcedOn: day('2026-09-15'), dueDate: day('2027-02-16') });
    expect(chatOf('Sanne')).toContain('Anna Visser');
    // Her leave begins 41 days before and lasts ten weeks after: from 6 January to 27 April.
    for (const date of ['2027-01-06', '2027-02-09', '2027-03-09', '2027-04-06', '2027-04-26']) {
      world.clock.travelTo(Temporal.Instant.from(`${date}T08:00:00Z`));
      await world.asHr(() => world.program.core.planned.topUpAll());
      await world.deliver();
      expect(chatOf('Sanne')).not.toContain('Anna');
    }
    expect(chatOf('Hanneke')).toMatch(/Verlofwensen/);
    world.clock.travelTo(Temporal.Instant.from('2027-04-29T08:00:00Z'));
    await world.asHr(() => world.program.core.planned.topUpAll());
    await world.deliver();
    expect(chatOf('Sanne')).toContain('Anna Visser');
  });
});

describe('a form that is left half-way for a week', () => {
  const forms = commands.filter((command) => 'flow' in command && command.roles.includes('hr'));

  it('is over for every command, is not kept, and changes nothing', async () => {
    const places: FlowPlace[] = [];
    for (const { names } of forms) {
      const form = await say('hanneke', names.nl[0]);
      if (form.kind === 'form') places.push(form.place);
    }
    expect(places.length).toBeGreaterThan(15);
    const { id } = await userOf('hanneke');
    const before = await world.asHr(() => stores().employees.all());
    await world.passDays(7);
    for (const place of places) {
      const answer = viewOf(await handle('hanneke', { kind: 'submit', place, values: {}, files: [] }));
      expect(answer).toMatchObject({ kind: 'problem', problem: { code: 'flow-gone' } });
    }
    for (const { run } of world.program.jobs) await run();
    expect(await world.asHr(() => stores().flows.ofUser(id))).toEqual([]);
    expect(await world.asHr(() => stores().employees.all())).toEqual(before);
  });
});
