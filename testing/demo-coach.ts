import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { KeptMessage } from '../demo/platforms/chat-history.js';
import type { PlaygroundPerson } from '../demo/platforms/person.js';
import type { Playground } from '../demo/platforms/playground.js';
import { readConfig } from '../config.js';
import { todayIn, TravelClock } from '../core/clock.js';
import { reportJourney } from '../core/journeys/journeys.js';
import type { Journey, ReportedFacts } from '../core/journeys/journey.js';
import { inTenant } from '../core/people/context.js';
import { importRoster } from '../core/directory/roster-import.js';
import type { Nudge } from '../core/outbox/nudge.js';
import { install } from '../demo/demo-playground.js';
import { readMessage } from '../demo/card-printer.js';
import { demoTenant, readExample } from '../demo/demo-tenant.js';
import { createLog } from '../log.js';
import { openCoach, type Coach } from '../main.js';
import { openTestDatabase } from '../storage/testing/database.js';
import { tenancyProbe } from '../storage/testing/tenancy-probe.js';

/** A working Tuesday, nine in the morning in Amsterdam. */
export const TUESDAY_MORNING = Temporal.Instant.from('2026-11-24T08:00:00Z');

/** The whole program with the example employer, on a clock of the test's, a store of its own and both chats emulated. */
export interface DemoCoach {
  readonly coach: Coach;
  readonly playground: Playground;
  readonly clock: TravelClock;
  person(firstName: string): PlaygroundPerson;
  /** Everything the coach has shown someone, as readable text, oldest first; the welcome left out. */
  cardsOf(firstName: string): string[];
  messagesOf(firstName: string): readonly KeptMessage[];
  /** HR reports the journey of an employee of examples/roster.csv. */
  report(personnelNumber: string, facts: Partial<ReportedFacts>): Promise<Journey>;
  nudgesOf(journey: Journey): Promise<Nudge[]>;
  /** Does what the alarm does. */
  deliver(): Promise<void>;
  /** Stops everything, leaves nothing behind. Throws where a command to the store crossed a tenant's wall. */
  close(): Promise<void>;
}

export interface DemoCoachOptions {
  readonly start?: Temporal.Instant;
  /** First names of who has the coach in their chat. */
  readonly installFor: readonly string[];
}

export async function openDemoCoach({
  start = TUESDAY_MORNING,
  installFor,
}: DemoCoachOptions): Promise<DemoCoach> {
  const database = await openTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'coach-test-'));
  const probe = tenancyProbe();
  const clock = new TravelClock(start);
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, MONGODB_URI: database.uri, LOG_LEVEL: 'silent' });
  const coach = await openCoach(config, clock, createLog('silent'), probe.listener);
  const { playground } = coach;
  if (!playground) throw new Error('The tests run on the demo');
  await coach.repositories.tenants.save(demoTenant);
  await importRoster(coach.journeys, demoTenant, await readExample('roster.csv'));

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
    coach,
    playground,
    clock,
    person,
    messagesOf,
    cardsOf: (firstName) => messagesOf(firstName).map(readMessage),
    async report(personnelNumber, facts) {
      const announcedOn = todayIn(demoTenant.timeZone, clock);
      const reported = { role: 'birthing-parent', announcedOn, multiples: false, ...facts } as const;
      const result = await reportJourney(coach.journeys, demoTenant, personnelNumber, reported);
      if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
      return result.value;
    },
    nudgesOf: ({ id }) => inTenant(demoTenant.id, () => coach.repositories.nudges.ofJourney(id)),
    deliver: () => coach.deliver(demoTenant),
    async close() {
      await coach.stop();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
      if (probe.violations.length > 0) throw new Error(probe.violations.join('\n'));
    },
  };
}
