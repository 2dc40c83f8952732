import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { employeeSchema, type Employee } from '../people/employee.js';
import { withoutRoles, withRole } from '../people/roles.js';
import { userSchema, type User } from '../people/user.js';
import { carryOut, type Move } from './moves.js';
import { memoryStores, type MemoryPeople } from './testing/memory-people.js';

const user = (id: string, ...roles: User['roles']): User =>
  userSchema.parse({ id, name: id, email: `${id}@example.com`, roles, chat: 'slack' });
const employee = (id: string, managerId?: string): Employee =>
  employeeSchema.parse({ id, name: id, personnelNumber: id, managerId, team: 'T', weeklyHours: 36 });
const day = (text: string) => Temporal.PlainDate.from(text);

const peopleOf = (users: readonly User[], employees: readonly Employee[] = []): MemoryPeople => ({
  ...{ users, employees, journeys: [], pauses: [] },
  standIns: [
    { id: 's', managerId: 'tom', standInId: 'sanne', from: day('2026-12-01'), until: day('2026-12-31') },
  ],
});
const takeHr = (before: User): Move => ({
  users: [{ before, after: { ...before, ...withRole(before, 'hr', false) } }],
  employees: [],
});

describe('a move', () => {
  it('of two of HR who take the role from each other at once leaves both as they were', async () => {
    const [hanneke, ravi] = [user('hanneke', 'hr'), user('ravi', 'hr')];
    const people = peopleOf([hanneke, ravi]);
    const stores = memoryStores(people);
    const done = await Promise.all([carryOut(stores, takeHr(hanneke)), carryOut(stores, takeHr(ravi))]);
    expect(done).toEqual([false, false]);
    expect(people.users).toEqual([hanneke, ravi]);
  });

  it('of who may have no team any more ends that they stand in', async () => {
    const sanne = user('sanne', 'manager');
    const people = peopleOf([sanne, user('hanneke', 'hr')]);
    await carryOut(memoryStores(people), {
      users: [{ before: sanne, after: withoutRoles(sanne) }],
      employees: [],
    });
    expect(people.standIns).toEqual([]);
  });

  it('tells a new manager once, of all who come; nobody of who stays or has none', async () => {
    const before = [employee('anna', 'sanne'), employee('bram'), employee('chen', 'tom')];
    const after = [employee('anna', 'tom'), employee('bram', 'tom'), employee('chen')];
    const told: string[] = [];
    const people = peopleOf([user('sanne', 'manager'), user('tom', 'manager')], before);
    const stores = {
      ...memoryStores(people),
      tell: ({ id }: User) => Promise.resolve(told.push(id) > 0),
    };
    const employees = before.flatMap((one, index) => {
      const now = after[index];
      return now ? [{ before: one, after: now }] : [];
    });
    expect(await carryOut(stores, { users: [], employees })).toBe(true);
    expect(people.employees).toEqual(after);
    expect(told).toEqual(['tom']);
  });
});
