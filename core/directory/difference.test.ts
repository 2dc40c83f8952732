import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Employee } from '../people/employee.js';
import { withRole } from '../people/roles.js';
import type { User, UserRole } from '../people/user.js';
import type { Result } from '../problem.js';
import { differenceOf, type Difference } from './difference.js';
import { knownPeople } from './known-people.js';
import { readRoster } from './roster-file.js';

const head =
  'name,email,personnel_number,team,weekly_hours,contract_end,manager_email,role,chat,locale,time_zone';
const sanne = 'Sanne de Boer,sanne@example.com,1101,Logistiek,36,,,manager,slack,nl,';
const tom = 'Tom Willems,tom@example.com,1102,Logistiek,36,,,manager,slack,nl,';
const hanneke = 'Hanneke Vos,hanneke@example.com,1001,Logistiek,36,,,hr,slack,nl,';
const anna = 'Anna Visser,anna@example.com,2001,Logistiek,32,,sanne@example.com,employee,,,';
const base = [sanne, anna, hanneke, tom];

interface People {
  readonly users: readonly User[];
  readonly employees: readonly Employee[];
}
const nobody: People = { users: [], employees: [] };
const today = Temporal.PlainDate.from('2026-11-28');

let ids = 0;
async function difference(
  before: People,
  lines: readonly string[],
  endMissing = false,
): Promise<Result<Difference>> {
  const headed = lines[0]?.startsWith(head) ? lines : [head, ...lines];
  const rows = await readRoster(Buffer.from(headed.join('\n')));
  if (!rows.ok) throw new Error(JSON.stringify(rows.problems));
  const newId = () => `id-${(ids += 1)}`;
  return differenceOf(rows.value.rows, knownPeople(before.users, before.employees), {
    endMissing,
    today,
    newId,
  });
}
async function changed(before: People, lines: readonly string[], endMissing = false): Promise<Difference> {
  const result = await difference(before, lines, endMissing);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
/** Everyone after an import. */
async function after(before: People, lines: readonly string[], endMissing = false): Promise<People> {
  const { users, employees, parked } = await changed(before, lines, endMissing);
  const merged = <T extends { id: string }>(...lists: readonly (readonly T[])[]) => [
    ...new Map(lists.flat().map((one) => [one.id, one])).values(),
  ];
  return { users: merged(before.users, parked, users), employees: merged(before.employees, employees) };
}
const problems = async (before: People, lines: readonly string[], endMissing = false) => {
  const result = await difference(before, lines, endMissing);
  return result.ok ? [] : result.problems;
};
const withAccounts = ({ users, employees }: People): People => ({
  users: users.map((user) => ({ ...user, chatUserId: `U-${user.name}`, settings: { locale: 'en' } })),
  employees,
});
const known = withAccounts(await after(nobody, base));
const userCalled = (people: People, name: string) => people.users.find((user) => user.name === name);
const employeeCalled = (people: People, name: string) => people.employees.find((one) => one.name === name);

describe('a roster against the people who are known', () => {
  it('adds people, and nobody twice', async () => {
    expect((await changed(nobody, base)).notes.added).toHaveLength(4);
    const { notes } = await changed(known, base);
    expect([notes.added, notes.changed, notes.unlisted]).toEqual([[], [], []]);
    expect(await after(known, base)).toEqual(known);
  });

  it('says of each person what changed', async () => {
    const lines = [
      sanne,
      tom,
      hanneke,
      anna.replace('32,,sanne', '28,2027-01-01,tom').replace('Visser', 'Smit'),
    ];
    expect((await changed(known, lines)).notes.changed).toEqual([
      { personnelNumber: '2001', name: 'Anna Smit', fields: ['name', 'manager', 'hours', 'contract end'] },
    ]);
  });

  it('says that someone works otherwise, and nothing of an ordinary contract', async () => {
    const worksAs = (kind: string) => [
      `${head},dienstverband`,
      ...base.map((row) => `${row},${row === anna ? kind : 'vast'}`),
    ];
    expect((await changed(known, worksAs('vast'))).notes.changed).toEqual([]);
    const hired = await changed(known, worksAs('uitzendkracht'));
    expect(hired.notes.changed).toMatchObject([{ name: 'Anna Visser', fields: ['employment'] }]);
    const people = await after(known, worksAs('uitzendkracht'));
    expect(employeeCalled(people, 'Anna Visser')?.employment).toBe('agency');
    expect(employeeCalled(await after(people, base), 'Anna Visser')?.employment).toBe('agency');
    const back = await after(people, worksAs(''));
    expect(employeeCalled(back, 'Anna Visser')?.employment).toBeUndefined();
  });

  it('takes away every role of someone who becomes an employee, whose account stays known', async () => {
    const employed = tom.replace('36,,,manager,slack', '36,,sanne@example.com,employee,');
    const people = await after(known, [sanne, employed, anna, hanneke]);
    expect(userCalled(people, 'Tom Willems')).toMatchObject({ roles: [], chatUserId: 'U-Tom Willems' });
    expect(employeeCalled(people, 'Tom Willems')).toMatchObject({
      managerId: userCalled(known, 'Sanne de Boer')?.id,
    });
    const back = await after(people, base);
    expect(userCalled(back, 'Tom Willems')).toEqual(userCalled(known, 'Tom Willems'));
  });

  it('takes away the role of the last of HR as well: the roster is the word of the employer (case 20a)', async () => {
    const employed = hanneke.replace('hr,slack', 'employee,');
    expect(userCalled(await after(known, [sanne, tom, anna, employed]), 'Hanneke Vos')).toMatchObject({
      roles: [],
    });
  });

  it('leaves the roles that HR changed by hand, until the roster says the same or the person left', async () => {
    const byHand = (name: string, role: UserRole, isGiven: boolean): People => ({
      ...known,
      users: known.users.map((user) =>
        user.name === name ? { ...user, ...withRole(user, role, isGiven) } : user,
      ),
    });
    const promoted = byHand('Tom Willems', 'hr', true);
    expect(userCalled(await after(promoted, base), 'Tom Willems')?.roles).toEqual(['manager', 'hr']);
    const caughtUp = await after(promoted, [sanne, anna, hanneke, tom.replace('manager', 'hr')]);
    expect(userCalled(caughtUp, 'Tom Willems')).toMatchObject({ roles: ['hr'], given: undefined });
    expect(userCalled(await after(caughtUp, base), 'Tom Willems')?.roles).toEqual(['manager']);
    expect(userCalled(await after(promoted, [sanne, anna, hanneke], true), 'Tom Willems')).toMatchObject({
      roles: [],
      given: undefined,
    });
    const demoted = byHand('Tom Willems', 'manager', false);
    expect(userCalled(await after(demoted, base), 'Tom Willems')?.roles).toEqual([]);
  });

  it('refuses a privacy officer as a manager', async () => {
    const officer = tom.replace('manager', 'privacyfunctionaris');
    const theirs = anna.replace('sanne@', 'tom@');
    expect(await problems(known, [sanne, hanneke, officer, theirs])).toMatchObject([
      { code: 'manager-is-employee' },
    ]);
  });

  it('leaves without a manager whose manager became an employee, also where the file does not name them', async () => {
    const employed = sanne.replace('manager,slack', 'employee,');
    const people = await changed(known, [employed, hanneke, tom]);
    expect(people.employees.find(({ name }) => name === 'Anna Visser')).toMatchObject({
      managerId: undefined,
    });
    expect(people.notes.withoutManager.map(({ name }) => name).sort()).toEqual([
      'Anna Visser',
      'Sanne de Boer',
    ]);
    expect(await problems(known, [employed, anna])).toEqual([
      { code: 'manager-is-employee', facts: { line: 3, manager: 'sanne@example.com' } },
    ]);
  });

  it('takes the team of someone who becomes a manager themselves from the manager they had', async () => {
    const promoted = anna.replace('sanne@example.com,employee,', ',manager,slack');
    expect(
      employeeCalled(await after(known, [...base.filter((row) => row !== anna), promoted]), 'Anna Visser'),
    ).toMatchObject({ managerId: undefined });
  });

  it('takes whoever is named as their own manager for someone without one', async () => {
    const people = await after(nobody, [sanne.replace('36,,,', '36,,sanne@example.com,')]);
    expect(people.employees).toMatchObject([{ name: 'Sanne de Boer', managerId: undefined }]);
  });

  it('knows the manager by the address before, where it changes in the same file', async () => {
    const married = sanne.replace('sanne@', 'sanne.jansen@');
    const people = await after(known, [married, anna]);
    expect(employeeCalled(people, 'Anna Visser')?.managerId).toBe(userCalled(known, 'Sanne de Boer')?.id);
    expect(userCalled(people, 'Sanne de Boer')).toMatchObject({ email: 'sanne.jansen@example.com' });
  });

  it('keeps what a column says that the file does not have', async () => {
    const given = known.users.map((user) => ({ ...user, phone: '+31 6 12345678', firstName: 'San' }));
    const people = await after({ ...known, users: given }, base);
    expect(userCalled(people, 'Sanne de Boer')).toMatchObject({ phone: '+31 6 12345678', firstName: 'San' });
  });
});

describe('who is not listed', () => {
  it('is named, and stays as they are', async () => {
    const { notes, users, employees } = await changed(known, [sanne, anna]);
    expect(notes.unlisted.map(({ name }) => name).sort()).toEqual(['Hanneke Vos', 'Tom Willems']);
    expect([...users, ...employees].map(({ name }) => name).sort()).toEqual(['Anna Visser', 'Sanne de Boer']);
    expect(await problems(known, [anna])).toEqual([]);
  });

  it('has left, where that is confirmed: no role, no manager, and the day', async () => {
    const { notes, ...rest } = await changed(known, [tom, hanneke], true);
    expect(notes.ended.map(({ name }) => name).sort()).toEqual(['Anna Visser', 'Sanne de Boer']);
    expect(notes.unlisted).toEqual([]);
    expect(rest.employees).toMatchObject([{ name: 'Anna Visser', leftOn: today, managerId: undefined }]);
    const people = await after(known, [tom, hanneke], true);
    expect(userCalled(people, 'Sanne de Boer')?.roles).toEqual([]);
    expect((await changed(people, [tom, hanneke])).notes.unlisted).toEqual([]);
    expect(await problems(known, [tom, hanneke, anna], true)).toMatchObject([{ code: 'unknown-manager' }]);
  });

  it('is back as they were when a later file names them', async () => {
    const people = await after(await after(known, [tom, hanneke], true), base);
    expect(people).toEqual(known);
  });
});

describe('who someone is', () => {
  it('is told by the number, whatever becomes of the address', async () => {
    const people = await after(known, [sanne, anna.replace('anna@', 'anna.smit@'), hanneke, tom]);
    expect(people.employees).toHaveLength(1);
    expect(people.employees[0]).toMatchObject({ id: known.employees[0]?.id, email: 'anna.smit@example.com' });
  });

  it('is told by the number in any case and however it was typed', async () => {
    const lettered = await after(nobody, [tom.replace('1102', 'ab\u20111é')]);
    const people = await after(lettered, [tom.replace('1102', 'AB\u20111É'.normalize('NFD'))]);
    expect(people.users).toHaveLength(1);
  });

  it('is told by the address of a user whose number was not known yet', async () => {
    const users = known.users.map((user) => ({ ...user, personnelNumber: undefined }));
    const people = await after({ ...known, users }, base);
    expect(people).toEqual(known);
  });

  it('is another where a number differs: an address that nobody gives up is refused', async () => {
    const other = tom.replace('1102', '1109');
    expect(await problems(known, [sanne, anna, hanneke, other])).toEqual([
      { code: 'address-of-another', facts: { line: 5, personnelNumber: '1102' } },
    ]);
  });

  it('is not guessed where zeros were lost, also where it is confirmed that the old number left', async () => {
    const zeros = await after(nobody, [sanne, anna.replace('2001', '002001')]);
    for (const endMissing of [false, true])
      expect(await problems(zeros, [sanne, anna], endMissing)).toEqual([
        { code: 'zeros-lost', facts: { line: 3, personnelNumber: '002001' } },
      ]);
    expect(await problems(known, [sanne, anna.replace('2001', '002001')])).toMatchObject([
      { code: 'zeros-lost' },
    ]);
  });
});

describe('an address', () => {
  const heir = tom.replace('Tom Willems', 'Tom Jansen').replace('1102', '1109');

  it('is passed on where its holder has another in the same file; each keeps their own account', async () => {
    const people = await after(known, [sanne, anna, hanneke, tom.replace('tom@', 't.willems@'), heir]);
    expect(userCalled(people, 'Tom Willems')).toMatchObject({
      email: 't.willems@example.com',
      chatUserId: 'U-Tom Willems',
    });
    const { chatUserId, settings } = userCalled(people, 'Tom Jansen') ?? {};
    expect([chatUserId, settings]).toEqual([undefined, undefined]);
  });

  it('is passed on by whoever is confirmed to have left, and whose account stays known as theirs', async () => {
    const people = await after(known, [sanne, anna, hanneke, heir], true);
    const left = userCalled(people, 'Tom Willems');
    expect(left).toMatchObject({ roles: [], chatUserId: 'U-Tom Willems' });
    expect(left?.email).not.toBe('tom@example.com');
    expect(userCalled(people, 'Tom Jansen')).toMatchObject({ email: 'tom@example.com', roles: ['manager'] });
    const again = await after(people, [sanne, anna, hanneke, heir], true);
    expect(again).toEqual(people);
  });

  it('can be swapped: first both get a stand-in', async () => {
    const swapped = [tom.replace('tom@', 'sanne@'), sanne.replace('sanne@', 'tom@'), anna, hanneke];
    const { parked } = await changed(known, swapped);
    expect(parked.map(({ name }) => name).sort()).toEqual(['Sanne de Boer', 'Tom Willems']);
    expect(new Set(parked.map(({ email }) => email)).size).toBe(2);
    const people = await after(known, swapped);
    expect(userCalled(people, 'Tom Willems')).toMatchObject({ email: 'sanne@example.com' });
    expect(userCalled(people, 'Sanne de Boer')).toMatchObject({ chatUserId: 'U-Sanne de Boer' });
  });
});
