import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { composeCore, type Core } from '../../compose.js';
import type { Clock } from '../../core/clock.js';
import { createCatalogues } from '../../core/coaching/catalogues.js';
import type { Employee } from '../../core/people/employee.js';
import { as, asJob, asOperator } from '../../core/people/context.js';
import type { Tenant } from '../../core/people/tenant.js';
import type { User } from '../../core/people/user.js';
import { createLog } from '../../log.js';
import { startEmbeddedStore } from '@pro-parents-coach/embedded-store';
import { openStore, type Store } from '../../storage/store.js';
import { vaultRecordsOf } from '../../storage/vault/open-vault.js';
import { testKeyProvider } from '../../storage/testing/test-store.js';
import { Diary } from './diary.js';
import { COPY_DAY, fateOf, type Fate } from './fates.js';
import type { Features } from './features.js';
import { conversationOf, quietMessengers } from './quiet-messenger.js';
import { seeded } from '../seeded.js';

/** The first announcements: thirty weeks before the first due dates. */
const DAYS_LIVED = 400;

export const tenant: Tenant = {
  id: 'victim',
  name: 'Voorbeeld BV',
  country: 'NL',
  locale: 'nl',
  timeZone: 'Europe/Amsterdam',
  deliveryTime: '09:00',
  slackTeamId: 'T1',
};

/** An employee, the fate of the journey, and in which store it is. */
export interface Truth {
  readonly employeeId: string;
  readonly managerId: string;
  readonly journeyId: string;
  readonly fate: Fate;
}

/** A year of an employer, lived by the real program but for the chat; its store as files; the keys lie beside. */
export interface Victim {
  readonly directory: string;
  readonly truths: readonly Truth[];
  /** What daily copies told of each journey, by id. */
  readonly diary: ReadonlyMap<string, Features>;
  remove(): Promise<void>;
}

/** Stands where it was put. */
class StandingClock implements Clock {
  constructor(private moment: Temporal.Instant) {}
  now = (): Temporal.Instant => this.moment;
  realDelay = (moment: Temporal.Instant): number => moment.epochMilliseconds - this.moment.epochMilliseconds;
  set(moment: Temporal.Instant): void {
    this.moment = moment;
  }
}

/** A year of an employer with so many journeys, which come out the same for the same seed. */
export async function liveAYear(seed: number, journeys: number): Promise<Victim> {
  const home = await mkdtemp(join(tmpdir(), 'attacked-'));
  const directory = join(home, 'store');
  const chance = seeded(seed);
  const clock = new StandingClock(nineOn(COPY_DAY.subtract({ days: DAYS_LIVED })));
  const embedded = await startEmbeddedStore({ directory });
  const log = createLog('silent');
  const store = await openStore({
    mongodbUri: embedded.uri,
    dataDir: '',
    vault: () => vaultRecordsOf({ dataDir: home }),
    keyProvider: testKeyProvider,
    log,
    clock,
  });
  const diary = new Diary(embedded.uri);
  const people = await hire(store, journeys, chance);
  const fates = people.employees.map(() => fateOf(chance, COPY_DAY));
  const begun = await liveOn({ store, core: coreOf(store, clock), clock, people, fates, diary });
  await Promise.all([diary.close(), store.close()]);
  await embedded.stop();
  return {
    directory,
    truths: [...begun].map(([index, journeyId]) => truthOf(people, fates, index, journeyId)),
    diary: new Map([...begun.values()].map((id) => [id, diary.featuresOf(id, COPY_DAY)])),
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

interface Life {
  readonly store: Store;
  readonly core: Core;
  readonly clock: StandingClock;
  readonly people: People;
  readonly fates: readonly Fate[];
  readonly diary: Diary;
}

/** Day by day until the copy is taken; the journeys that were begun, by employee. */
async function liveOn(life: Life): Promise<ReadonlyMap<number, string>> {
  const begun = new Map<number, string>();
  const first = COPY_DAY.subtract({ days: DAYS_LIVED });
  for (let day = first; Temporal.PlainDate.compare(day, COPY_DAY) <= 0; day = day.add({ days: 1 })) {
    // Once a day, as the program does it; what the copy shows of the order is what was written since.
    if (day.equals(COPY_DAY)) await life.store.compact();
    if (day.dayOfWeek === 1) await topUp(life, day);
    if (day.dayOfWeek === 1 || isEventful(life.fates, day)) await liveADay(life, begun, day);
    if (day.dayOfWeek === 1 || isEventful(life.fates, day)) await life.diary.note(day);
  }
  return begun;
}

interface People {
  readonly employees: readonly Employee[];
  readonly hr: User;
}

const coreOf = ({ repositories }: Store, clock: Clock): Core =>
  composeCore({
    repositories,
    messengers: quietMessengers,
    catalogues: createCatalogues(),
    clock,
    log: createLog('silent'),
    newId: randomUUID,
    wake: () => Promise.resolve(),
  });

/** Most managers have one or two who become parents, as it is; two look after all for HR. */
async function hire({ repositories }: Store, count: number, chance: () => number): Promise<People> {
  await repositories.tenants.save(tenant);
  const user = (index: number, role: 'manager' | 'hr'): User => ({
    id: randomUUID(),
    name: `Person ${index}`,
    email: `person.${index}@example.com`,
    roles: [role],
    chat: 'slack',
    chatUserId: `U${index}`,
  });
  const managers = Array.from({ length: Math.ceil(count * 0.8) }, (_, index) => user(index, 'manager'));
  const hr = [user(9001, 'hr'), user(9002, 'hr')] as const;
  const employees = Array.from({ length: count }, (_, index): Employee => ({
    id: randomUUID(),
    name: `Employee ${index}`,
    personnelNumber: `${1000 + index}`,
    managerId: managers[Math.floor(chance() * managers.length)]?.id,
    team: `Team ${index % 12}`,
    weeklyHours: 32,
  }));
  await asOperator(tenant, 'import', async () => {
    await repositories.users.saveMany([...managers, ...hr]);
    await repositories.employees.saveMany(employees);
    for (const { id } of [...managers, ...hr]) await repositories.conversations.save(conversationOf(id));
  });
  return { employees, hr: hr[0] };
}

async function liveADay(
  { core, clock, people, fates }: Life,
  begun: Map<number, string>,
  day: Temporal.PlainDate,
): Promise<void> {
  clock.set(nineOn(day));
  await asJob(tenant, 'alarm', () => core.ring());
  clock.set(nineOn(day).add({ hours: 2 }));
  const context = {
    tenant,
    actor: { kind: 'person', user: people.hr },
    cause: { kind: 'command', name: 'report' },
  } as const;
  await as(context, () => tellOf(core, people, fates, begun, day));
  await asJob(tenant, 'alarm', () => core.ring());
}

async function topUp({ core, clock }: Life, day: Temporal.PlainDate): Promise<void> {
  clock.set(nineOn(day).subtract({ hours: 8 }));
  await asJob(tenant, 'top-up', () => core.planned.topUpAll());
}

/** The outbox holds four weeks: to live the other days one by one would take an hour, and show the attacker no more. */
const isEventful = (fates: readonly Fate[], day: Temporal.PlainDate): boolean =>
  fates.some(
    ({ announcedOn, happenings }) => announcedOn.equals(day) || happenings.some((one) => one.day.equals(day)),
  );

/** HR tells the coach what it heard today. */
async function tellOf(
  { planned }: Core,
  { employees }: People,
  fates: readonly Fate[],
  begun: Map<number, string>,
  day: Temporal.PlainDate,
): Promise<void> {
  for (const [index, { announcedOn, dueDate, happenings }] of fates.entries()) {
    const employee = employees[index];
    if (employee && announcedOn.equals(day)) {
      const facts = { role: 'birthing-parent', announcedOn, multiples: false, dueDate } as const;
      const reported = await planned.report(employee.personnelNumber, facts);
      if (reported.ok) begun.set(index, reported.value.id);
    }
    const journeyId = begun.get(index);
    for (const { changes } of happenings.filter((one) => one.day.equals(day)))
      if (journeyId !== undefined) await planned.change(journeyId, changes);
  }
}

function truthOf({ employees }: People, fates: readonly Fate[], index: number, journeyId: string): Truth {
  const [employee, fate] = [employees[index], fates[index]];
  if (!employee || !fate) throw new Error('Everyone was hired');
  return { employeeId: employee.id, managerId: employee.managerId ?? '', journeyId, fate };
}

const nineOn = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: tenant.timeZone, plainTime: '09:00' }).toInstant();
