import { unknownOperator } from '../../privacy/operator.js';
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { composePlanning } from '../../../compose.js';
import { openTestStore, silentLog } from '../../../storage/testing/test-store.js';
import { createCatalogues } from '../../coaching/catalogues.js';
import type { Clock } from '../../clock.js';
import { journeySchema } from '../../journeys/journey.js';
import type { Locale } from '../../language/locale.js';
import { absentMessenger } from '../../messages/absent-messenger.js';
import { as, asOperator } from '../../people/context.js';
import { employeeSchema } from '../../people/employee.js';
import { tenantSchema } from '../../people/tenant.js';
import { userSchema, type User } from '../../people/user.js';
import { commands } from '../commands/registry.js';
import type { Intent, Reply } from '../intent.js';
import { createKernel } from '../kernel.js';
import { searchOf } from '../ask/search-of.js';
import { helpFor, type TypedCommand } from '../command-search.js';
import { noProgress } from '../progress.js';
import { understand } from '../understand.js';
import { rightsOf } from '../../journeys/rights.js';
import type { View } from '../../messages/view.js';
import { createPeopleSearch } from '../../people/people-search.js';

export const tenant = tenantSchema.parse({
  id: 'zorg',
  name: 'Zorg BV',
  country: 'NL',
  locale: 'nl',
  timeZone: 'Europe/Amsterdam',
  deliveryTime: '09:00',
});

const user = (id: string, role: User['roles'][number]): User =>
  userSchema.parse({ id, name: id, email: `${id}@example.com`, roles: [role], chat: 'teams' });

export const fatima = user('fatima', 'manager');
export const tom = user('tom', 'manager');
export const sara = user('sara', 'manager');
export const hanna = user('hanna', 'hr');
export const olga = user('olga', 'hr');
/** Guards privacy, and nothing else. */
export const greta = user('greta', 'privacy-officer');

/** Someone of each role. */
export const speakers = [
  { role: 'manager', by: fatima },
  { role: 'hr', by: olga },
  { role: 'privacy-officer', by: greta },
] as const;

export const employee = (name: string, managerId: string, email?: string) =>
  employeeSchema.parse({
    id: name,
    name,
    email,
    personnelNumber: name,
    managerId,
    team: 'Team',
    weeklyHours: 36,
  });

const employees = [
  employee('Anna de Vries', 'fatima'),
  employee('Bram Jansen', 'fatima'),
  employee('Carla Smit', 'fatima'),
  employee('Pieter Post', 'tom'),
  employee('Hanna Bos', 'sara', 'hanna@example.com'),
  employee('Olga Kok', 'hanna', 'olga@example.com'),
];

export const journeyOf = (employeeId: string, facts: object) =>
  journeySchema.parse({
    id: `journey of ${employeeId}`,
    employeeId,
    facts: { announcedOn: '2026-09-07', multiples: false, ...facts },
  });

export const expecting = { role: 'birthing-parent', dueDate: '2027-03-10', leaveStart: '2027-01-28' };
const journeys = [
  journeyOf('Anna de Vries', expecting),
  journeyOf('Bram Jansen', { role: 'partner', dueDate: '2027-04-01' }),
  journeyOf('Pieter Post', { role: 'partner', dueDate: '2027-03-10' }),
  journeyOf('Hanna Bos', { ...expecting, lossReportedOn: '2026-12-01' }),
  journeyOf('Olga Kok', { role: 'partner', dueDate: '2027-04-01' }),
];

const clock: Clock = { now: () => Temporal.Instant.from('2026-12-15T09:00:00Z'), realDelay: () => 0 };

type KernelNeeds = Parameters<typeof createKernel>[0];

/** A kernel on a store of its own, with a few teams and their journeys; no chat is on. */
export interface TeamCoach {
  readonly needs: KernelNeeds;
  /** What someone is answered who reads this language. */
  handle(by: User, intent: Intent, locale?: Locale, needs?: KernelNeeds): Promise<readonly Reply[]>;
  /** What someone means with a text, and nothing is done. */
  meant(by: User, text: string, locale?: Locale): Promise<TypedCommand | View>;
  /** Does something for the employer. */
  stored<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function openTeamCoach(): Promise<TeamCoach> {
  const test = await openTestStore();
  const { repositories } = test.store;
  const stored: TeamCoach['stored'] = (work) => asOperator(tenant, 'test', work);
  await repositories.tenants.save(tenant);
  await stored(async () => {
    await repositories.users.saveMany([fatima, tom, sara, hanna, olga, greta]);
    await repositories.employees.saveMany(employees);
    for (const journey of journeys) await repositories.journeys.save(journey);
  });
  const edge = {
    repositories,
    messengers: { teams: absentMessenger('teams'), slack: absentMessenger('slack') },
    catalogues: createCatalogues(),
    clock,
    log: silentLog,
    newId: randomUUID,
    operator: unknownOperator,
    wake: () => Promise.resolve(),
    noteErased: () => Promise.resolve(),
    compact: () => Promise.resolve(),
  };
  const openRest = () => Promise.resolve();
  const needs = {
    ...edge,
    ...repositories,
    ...composePlanning(edge),

    commands,
    openRest,
    pause: openRest,
  };
  const kernel = createKernel(needs);
  return {
    needs,
    stored,
    handle(by, intent, locale = 'nl', others) {
      const actor = { kind: 'person', user: { ...by, locale } } as const;
      const spoken = others ? createKernel(others) : kernel;
      return as({ tenant, actor, cause: { kind: 'command', name: 'say' } }, () => spoken.handle(intent));
    },
    meant(by, text, locale = 'nl') {
      const actor = { kind: 'person', user: { ...by, locale } } as const;
      const peopleSearch = createPeopleSearch(needs.employees, clock, (one) => rightsOf(needs, one));
      const asked = { ...needs, peopleSearch, progress: noProgress, underWay: new Set<string>() };
      const helps = () => helpFor(commands);
      return as({ tenant, actor, cause: { kind: 'command', name: 'say' } }, () =>
        understand({ ...asked, helpFor: helps, search: searchOf(needs.catalogues) }, commands, text),
      );
    },
    close: () => test.close(),
  };
}
