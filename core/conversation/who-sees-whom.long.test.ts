import { describe, it } from '@jest/globals';
import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { todayIn, type Clock } from '../clock.js';
import { journeySchema } from '../journeys/journey.js';
import { rightsOf } from '../journeys/rights.js';
import { maySee } from '../people/access.js';
import { as } from '../people/context.js';
import type { Employee } from '../people/employee.js';
import { createPeopleSearch } from '../people/people-search.js';
import { withoutRoles, withRole } from '../people/roles.js';
import type { StandIn } from '../people/stand-in.js';
import { userRoles, userSchema, type User } from '../people/user.js';
import { visibleJourneys } from './plan-view.js';
import { carryOut } from '../journeys/moves.js';
import { sampleTenant } from '../../storage/testing/samples.js';
import { memoryStores, type MemoryPeople } from '../journeys/testing/memory-people.js';

const tenant = sampleTenant('zorg');
const clock: Clock = { now: () => Temporal.Instant.from('2026-12-15T09:00:00Z'), realDelay: () => 0 };
const today = todayIn(tenant.timeZone, clock);

const userIds = ['u0', 'u1', 'u2', 'u3'];
const employeeIds = ['e0', 'e1', 'e2', 'e3', 'e4', 'e5'];
const anyUser = fc.constantFrom(...userIds);
const anyEmployee = fc.constantFrom(...employeeIds);

/** The first of the employees are users too. */
const emailOf = (index: number): string => `person${index}@example.com`;

const users = fc
  .tuple(...userIds.map(() => fc.subarray([...userRoles])))
  .map((all) =>
    all.map((roles, index): User =>
      userSchema.parse({ id: `u${index}`, name: `U ${index}`, email: emailOf(index), roles, chat: 'slack' }),
    ),
  );
const employees = fc.tuple(...employeeIds.map(() => fc.option(anyUser, { nil: undefined }))).map((managers) =>
  managers.map((managerId, index): Employee => ({
    ...{ id: `e${index}`, name: `E ${index}`, email: emailOf(index), personnelNumber: `${index}` },
    ...{ team: 'Team', weeklyHours: 36, managerId },
  })),
);
/** Days before, around and after today. */
const span = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 0, max: 6 }))
  .map(([from, days]) => ({ from: today.add({ days: from }), until: today.add({ days: from + days }) }));
const standIns = fc.array(
  fc
    .record({ managerId: anyUser, standInId: anyUser, span })
    .map(({ span: days, ...who }): StandIn => ({ id: 'of its place', ...who, ...days })),
  { maxLength: 4 },
);
const pauses = fc.dictionary(anyUser, span, { maxKeys: 2 });
/** From when on a manager may know of each journey, in days from today. */
const known = fc.tuple(...employeeIds.map(() => fc.constantFrom(-1, 0, 1)));

type Move =
  | { readonly kind: 'reassign'; readonly employee: string; readonly to: string }
  | {
      readonly kind: 'role';
      readonly user: string;
      readonly role: (typeof userRoles)[number];
      readonly isGiven: boolean;
    }
  | { readonly kind: 'leave'; readonly user: string; readonly employee: string };
const moves = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('reassign' as const), employee: anyEmployee, to: anyUser }),
    fc.record({
      kind: fc.constant('role' as const),
      user: anyUser,
      role: fc.constantFrom(...userRoles),
      isGiven: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('leave' as const), user: anyUser, employee: anyEmployee }),
  ),
  { maxLength: 5 },
);

async function make(people: MemoryPeople, move: Move): Promise<void> {
  const stores = memoryStores(people);
  const change = (id: string, by: (employee: Employee) => Employee) =>
    people.employees.filter((one) => one.id === id).map((before) => ({ before, after: by(before) }));
  const become = (id: string, by: (user: User) => User) =>
    people.users.filter((one) => one.id === id).map((before) => ({ before, after: by(before) }));
  if (move.kind === 'reassign')
    await carryOut(stores, {
      users: [],
      employees: change(move.employee, (one) => ({ ...one, managerId: move.to })),
    });
  else if (move.kind === 'role')
    await carryOut(stores, {
      users: become(move.user, (user) => ({ ...user, ...withRole(user, move.role, move.isGiven) })),
      employees: [],
    });
  else
    await carryOut(stores, {
      users: become(move.user, withoutRoles),
      employees: change(move.employee, (one) => ({ ...one, managerId: undefined, leftOn: today })),
    });
}

/** What is promised: HR sees everyone; a manager who reports to them, and to whom they stand in for; nobody themselves, or while away. */
function sees(people: MemoryPeople, user: User, employee: Employee): boolean {
  const isIn = ({ from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate }): boolean =>
    Temporal.PlainDate.compare(from, today) <= 0 && Temporal.PlainDate.compare(today, until) <= 0;
  const isAway = (id: string): boolean => {
    const pause = people.pauses.find((one) => one.id === id);
    return pause !== undefined && isIn(pause);
  };
  const isNobodyElse = people.users.find(({ id }) => id === user.id)?.email === employee.email;
  if (isNobodyElse || isAway(user.id)) return false;
  if (user.roles.includes('hr')) return true;
  if (!user.roles.includes('manager') || employee.managerId === undefined) return false;
  const { managerId } = employee;
  const standsIn = people.standIns.some(
    (one) => one.managerId === managerId && one.standInId === user.id && isIn(one) && isAway(managerId),
  );
  return managerId === user.id || standsIn;
}

describe('over teams, stand-ins, roles and moves as they come', () => {
  it('everyone sees those they look after, and nobody else: by right, in their plans and by name', () =>
    fc.assert(
      fc.asyncProperty(users, employees, standIns, pauses, known, moves, async (...given) => {
        const [theUsers, theEmployees, theStandIns, thePauses, knownFrom, theMoves] = given;
        const people: MemoryPeople = {
          users: theUsers,
          employees: theEmployees,
          standIns: theStandIns.map((one, index) => ({ ...one, id: `${index}` })),
          pauses: Object.entries(thePauses).map(([id, days]) => ({ id, ...days })),
          journeys: theEmployees.map(({ id }, index) =>
            journeySchema.parse({
              id: `journey of ${id}`,
              employeeId: id,
              facts: {
                ...{ role: 'partner', announcedOn: '2026-10-01', dueDate: '2027-06-01', multiples: false },
                managerMayKnowFrom: today.add({ days: knownFrom[index] ?? 0 }).toString(),
              },
            }),
          ),
        };
        const asOf = <T>(user: User, work: () => Promise<T>): Promise<T> =>
          as({ tenant, actor: { kind: 'person', user }, cause: { kind: 'command', name: 'test' } }, work);
        await asOf(theUsers[0] ?? userSchema.parse({}), async () => {
          for (const move of theMoves) await make(people, move);
        });
        const stores = { ...memoryStores(people), clock };
        for (const user of people.users)
          await asOf(user, async () => {
            const expected = people.employees.filter((one) => sees(people, user, one));
            const ids = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id).sort();
            const rights = await rightsOf(stores, user);
            deepEqual(ids(people.employees.filter((one) => maySee(rights, one))), ids(expected), 'by right');

            const isOpen = ({ id }: Employee): boolean =>
              user.roles.includes('hr') || (knownFrom[employeeIds.indexOf(id)] ?? 0) <= 0;
            const plans = await visibleJourneys(stores);
            deepEqual(ids(plans.map(({ employee }) => employee)), ids(expected.filter(isOpen)), 'plans');

            const search = createPeopleSearch(stores.employees, clock, (whom) => rightsOf(stores, whom));
            const present = expected.filter(({ leftOn }) => !leftOn);
            deepEqual(ids(await search.find('')), ids(present), 'by name');
            for (const employee of people.employees)
              deepEqual((await search.read(employee.name))?.id, present.find((one) => one === employee)?.id);
          });
      }),
      { numRuns: 60 },
    ));
});
