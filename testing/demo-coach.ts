import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { readConfig } from '../config.js';
import { todayIn, TravelClock } from '../core/clock.js';
import { createCatalogues } from '../core/coaching/catalogues.js';
import type { Journey, ReportedFacts } from '../core/journeys/journey.js';
import { recipientFinder } from '../core/journeys/find-recipients.js';
import { nudgesAhead } from '../core/journeys/outlook.js';
import type { Nudge } from '../core/outbox/nudge.js';
import { asOperator } from '../core/people/context.js';
import { readMessage } from '../demo/card-printer.js';
import { install } from '../demo/demo-playground.js';
import { demoTenant, importExamples } from '../demo/demo-tenant.js';
import type { KeptMessage } from '../demo/platforms/chat-history.js';
import type { PlaygroundPerson } from '../demo/platforms/person.js';
import type { Playground } from '../demo/platforms/playground.js';
import type { Log } from '../core/log.js';
import { createLog } from '../log.js';
import { openProgram, type Program } from '../main.js';
import { vaultRecordsOf } from '../storage/vault/open-vault.js';
import type { VaultRecords } from '../storage/vault/records.js';
import { openTestDatabase } from '../storage/testing/database.js';
import { tenancyProbe } from '../storage/testing/tenancy-probe.js';

const catalogues = createCatalogues();

/** A working Tuesday, nine in the morning in Amsterdam. */
export const TUESDAY_MORNING = Temporal.Instant.from('2026-11-24T08:00:00Z');

/** The whole program with the example employer, on a clock of the test's, a store of its own and both chats emulated. */
export interface DemoCoach {
  readonly program: Program;
  readonly playground: Playground;
  readonly clock: TravelClock;
  /** Names the database, for a plain driver on it. */
  readonly uri: string;
  /** Where the files of the embedded store lie. */
  readonly storeDirectory: string;
  /** Opens the vault of its keys. */
  readonly vault: () => Promise<VaultRecords>;
  readonly dataDir: string;
  person(firstName: string): PlaygroundPerson;
  /** Everything the coach has shown someone, as readable text, oldest first; the welcome left out. */
  cardsOf(firstName: string): string[];
  messagesOf(firstName: string): readonly KeptMessage[];
  /** Does something for the example employer. */
  asHr<T>(work: () => Promise<T>): Promise<T>;
  /** HR reports the journey of an employee of examples/roster.csv. */
  report(personnelNumber: string, facts: Partial<ReportedFacts>): Promise<Journey>;
  /** HR reports something in a journey. */
  change(journey: Journey, changes: Partial<ReportedFacts>): Promise<Journey>;
  /** What the outbox holds of a journey. */
  nudgesOf(journey: Journey): Promise<Nudge[]>;
  /** Everything the plan holds that is still to come, however far ahead: the first day of each milestone. */
  planOf(journey: Journey): Promise<Record<string, string>>;
  /** Does what the alarm does. */
  deliver(): Promise<void>;
  /** Lets days pass: the clock jumps, the daily top-up runs. */
  passDays(days: number): Promise<void>;
  /** Stops everything, leaves nothing behind. Throws where a command to the store crossed a tenant's wall. */
  close(): Promise<void>;
}

export interface DemoCoachOptions {
  readonly start?: Temporal.Instant;
  /** First names of who has the coach in their chat. */
  readonly installFor: readonly string[];
  /** The employer has signed, and nothing else: no workspace is linked, and nobody known. */
  readonly isNew?: boolean;
  /** Where the operator's log goes; nowhere unless told otherwise. */
  readonly log?: Log;
  /** What the operator has set beside what every test sets. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The Bot Connector of another Teams than the emulated one. */
  readonly teamsConnectorUrl?: string;
}

export async function openDemoCoach({
  start = TUESDAY_MORNING,
  installFor,
  isNew = false,
  log = createLog('silent'),
  settings = {},
  teamsConnectorUrl,
}: DemoCoachOptions): Promise<DemoCoach> {
  const database = await openTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'coach-test-'));
  const probe = tenancyProbe();
  const clock = new TravelClock(start);
  const config = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    KEYS_DIR: join(dataDir, 'keys'),
    MONGODB_URI: database.uri,
    LOG_LEVEL: 'silent',
    ...settings,
  });
  const program = await openProgram(config, clock, log, { onCommand: probe.listener, teamsConnectorUrl });
  const { playground, core, repositories } = program;
  if (!playground) throw new Error('The tests run on the demo');
  const unlinked = { ...demoTenant, teamsTenantId: undefined, slackTeamId: undefined };
  await repositories.tenants.save(isNew ? unlinked : demoTenant);
  if (!isNew) await importExamples(core, 'roster.csv');

  const asHr = async <T>(work: () => Promise<T>): Promise<T> =>
    asOperator((await repositories.tenants.get(demoTenant.id)) ?? demoTenant, 'test', work);
  const person = (firstName: string): PlaygroundPerson => {
    const found = playground.people.find(({ name }) => name.startsWith(`${firstName} `));
    if (!found) throw new Error(`Nobody is called ${firstName}`);
    return found;
  };
  const messagesOf = (firstName: string): readonly KeptMessage[] =>
    playground.history
      .of(person(firstName))
      .filter(({ from }) => from === 'coach')
      .slice(1);

  await install(playground, installFor.map(person), true);

  return {
    program,
    playground,
    clock,
    uri: database.uri,
    storeDirectory: database.directory,
    vault: () => vaultRecordsOf(config),
    dataDir,
    person,
    messagesOf,
    asHr,
    cardsOf: (firstName) => messagesOf(firstName).map(readMessage),
    report: async (personnelNumber, facts) => {
      const announcedOn = todayIn(demoTenant.timeZone, clock);
      const reported = { role: 'birthing-parent', announcedOn, multiples: false, ...facts } as const;
      return orThrow(await asHr(() => core.planned.report(personnelNumber, reported)));
    },
    change: async ({ id }, changes) => orThrow(await asHr(() => core.planned.change(id, changes))),
    nudgesOf: ({ id }) =>
      asHr(async () => repositories.nudges.getMany((await repositories.trails.get(id))?.nudges ?? [])),
    planOf: (journey) =>
      asHr(async () => {
        const employee = await repositories.employees.get(journey.employeeId);
        const stored = await repositories.journeys.get(journey.id);
        if (!employee || !stored) return {};
        const ahead = await nudgesAhead(
          { ...repositories, catalogues, clock, recipientsOf: recipientFinder(repositories) },
          stored,
          employee,
        );
        const open = ahead.filter(({ nudge }) => nudge === undefined || nudge.state === 'planned');
        return Object.fromEntries(open.map(({ wanted }) => [wanted.milestoneId, wanted.on.toString()]));
      }),
    deliver: () => asHr(() => core.ring()),
    async passDays(days) {
      clock.travelTo(clock.now().add({ hours: 24 * days }));
      await asHr(() => core.planned.topUpAll());
    },
    async close() {
      await program.stop();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
      if (probe.violations.length > 0) throw new Error(probe.violations.join('\n'));
    },
  };
}

function orThrow(result: Awaited<ReturnType<Program['core']['planned']['report']>>): Journey {
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
  return result.value;
}
