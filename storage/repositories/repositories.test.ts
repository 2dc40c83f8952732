import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { sampleTenant } from '../testing/samples.js';
import type { Journey } from '../../core/journeys/journey.js';
import { employeeSchema, type Employee } from '../../core/people/employee.js';
import { KeyTaken } from '../../core/key-taken.js';
import { inside } from '../testing/inside.js';
import type { Tenant } from '../../core/people/tenant.js';
import type { User } from '../../core/people/user.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());

const acme: Tenant = { ...sampleTenant('acme'), slackTeamId: 'T1' };
const manager: User = {
  id: 'manager',
  name: 'Mo Manager',
  email: 'mo@acme.example',
  roles: ['manager'],
  chat: 'slack',
  chatUserId: 'U1',
};
const employee: Employee = {
  id: 'employee',
  name: 'Em Ployee',
  personnelNumber: '0042',
  managerId: 'manager',
  team: 'Sales',
  weeklyHours: 32,
  contractEnd: Temporal.PlainDate.from('2027-12-31'),
};
const journey: Journey = {
  id: 'journey',
  employeeId: 'employee',
  ordinal: 0,
  facts: {
    role: 'birthing-parent',
    announcedOn: Temporal.PlainDate.from('2026-09-01'),
    dueDate: Temporal.PlainDate.from('2027-03-10'),
    multiples: false,
  },
};
const inAcme = <T>(work: () => Promise<T>): Promise<T> => inside('acme', work);

describe('tenants', () => {
  it('are found by id and by the workspace they have linked', async () => {
    const { tenants } = test.store.repositories;
    await tenants.save(acme);
    expect(await tenants.get('acme')).toEqual(acme);
    expect(await tenants.findByWorkspace('slack', 'T1')).toEqual(acme);
    expect(await tenants.findByWorkspace('teams', 'T1')).toBeUndefined();
    expect(await tenants.all()).toEqual([acme]);
  });

  it('are not guessed at where two claim one workspace', async () => {
    const { tenants } = test.store.repositories;
    await tenants.save({ ...acme, id: 'one', slackTeamId: 'T2' });
    await tenants.save({ ...acme, id: 'two', slackTeamId: 'T2' });
    await expect(tenants.findByWorkspace('slack', 'T2')).rejects.toThrow('one, two');
  });
});

describe('users', () => {
  it('are found by id, role, e-mail and chat account', () =>
    inAcme(async () => {
      const { users } = test.store.repositories;
      await users.saveMany([manager]);
      expect(await users.get('manager')).toEqual(manager);
      expect(await users.getMany(['manager', 'nobody'])).toEqual([manager]);
      expect(await users.withRole('manager')).toEqual([manager]);
      expect(await users.withRole('hr')).toEqual([]);
      expect(await users.findByEmail('Mo@Acme.example')).toEqual(manager);
      expect(await users.findByChatUserId('slack', 'U1')).toEqual(manager);
      expect(await users.findByChatUserId('teams', 'U1')).toBeUndefined();
    }));

  it('are replaced whole', () =>
    inAcme(async () => {
      const { users } = test.store.repositories;
      const { id, name, email, roles, chat } = manager;
      const withoutAccount = { id, name, email, roles, chat };
      await users.saveMany([withoutAccount]);
      expect(await users.get('manager')).toEqual(withoutAccount);
      expect(await users.findByChatUserId('slack', 'U1')).toBeUndefined();
    }));

  it('cannot share an e-mail address', () =>
    inAcme(async () => {
      const { users } = test.store.repositories;
      await expect(users.saveMany([{ ...manager, id: 'other' }])).rejects.toThrow(KeyTaken);
    }));
});

describe('employees', () => {
  it('are found by id, manager and personnel number', () =>
    inAcme(async () => {
      const { employees } = test.store.repositories;
      await employees.saveMany([employee]);
      expect(await employees.get('employee')).toEqual(employee);
      expect(await employees.getMany(['employee'])).toEqual([employee]);
      expect(await employees.managedBy('manager')).toEqual([employee]);
      expect(await employees.findByPersonnelNumber('0042')).toEqual(employee);
      expect(await employees.findByPersonnelNumber('42')).toBeUndefined();
    }));

  it('that their schema refuses are not stored, and the error tells nothing of them', () =>
    inAcme(async () => {
      const { employees } = test.store.repositories;
      const wrong = { ...employee, id: 'wrong', weeklyHours: 400 };
      expect(employeeSchema.safeParse(wrong).success).toBe(false);
      await expect(employees.saveMany([wrong])).rejects.toThrow(/^employees wrong does not fit its schema/);
      expect(await employees.get('wrong')).toBeUndefined();
    }));
});

describe('journeys', () => {
  it('come back as they were saved', () =>
    inAcme(async () => {
      const { journeys } = test.store.repositories;
      await journeys.save(journey);
      expect(await journeys.get('journey')).toEqual(journey);
      expect(await journeys.getMany(['journey', 'no such journey'])).toEqual([journey]);
      expect(await journeys.ofEmployees(['employee', 'nobody'])).toEqual([journey]);
      expect(await journeys.all()).toEqual([journey]);
      expect((await journeys.get('journey'))?.facts.dueDate).toBeInstanceOf(Temporal.PlainDate);
    }));
});

describe('conversations', () => {
  const slack = {
    chat: 'slack',
    userId: 'manager',
    workspaceId: 'T1',
    conversationId: 'D1',
  } as const;

  it('are kept one a user and chat', () =>
    inAcme(async () => {
      const { conversations } = test.store.repositories;
      await conversations.save(slack);
      await conversations.save({ ...slack, conversationId: 'D2' });
      expect(await conversations.get('manager', 'slack')).toEqual({ ...slack, conversationId: 'D2' });
      expect(await conversations.get('manager', 'teams')).toBeUndefined();
      await conversations.remove('manager', 'slack');
      await conversations.remove('manager', 'slack');
      expect(await conversations.get('manager', 'slack')).toBeUndefined();
    }));
});

describe('receipts', () => {
  const noon = Temporal.Instant.from('2026-11-02T12:00:00Z');
  const later = (minutes: number) => noon.add({ minutes });
  /** Begins an event, and takes one for abandoned that began over a minute ago. */
  const begin = (event: string, at: Temporal.Instant) =>
    test.store.repositories.receipts.begin(event, at, at.subtract({ minutes: 1 }));

  it('give an event to one of two who are handed it', async () => {
    const begun = await Promise.all([begin('twice', noon), begin('twice', noon)]);
    expect(begun.toSorted()).toEqual([false, true]);
  });

  it('give an event that was cut off again, once', async () => {
    expect(await begin('cut off', noon)).toBe(true);
    expect(await begin('cut off', later(1))).toBe(false);
    const again = await Promise.all([begin('cut off', later(2)), begin('cut off', later(2))]);
    expect(again.toSorted()).toEqual([false, true]);
    expect(await begin('cut off', later(60))).toBe(false);
  });

  it('give an event that is done to nobody', async () => {
    await begin('done', noon);
    await test.store.repositories.receipts.done('done');
    expect(await begin('done', later(60))).toBe(false);
  });

  it('know an event until they are forgotten', async () => {
    const { receipts } = test.store.repositories;
    await begin('old', noon);
    await receipts.done('old');
    await receipts.forgetBefore(noon);
    expect(await begin('old', noon)).toBe(false);
    await receipts.forgetBefore(later(1));
    expect(await begin('old', noon)).toBe(true);
  });

  it('know nothing of one that they are told to forget', async () => {
    const { receipts } = test.store.repositories;
    await begin('taken back', noon);
    await begin('another', noon);
    await receipts.forget(['taken back']);
    expect([await begin('taken back', noon), await begin('another', noon)]).toEqual([true, false]);
  });
});

describe('secrets', () => {
  it('can be read over and over, and taken once', async () => {
    const { secrets } = test.store.repositories;
    await secrets.put('installation:T1', 'xoxb-1');
    await secrets.put('installation:T1', 'xoxb-2');
    expect(await secrets.get('installation:T1')).toBe('xoxb-2');
    const taken = await Promise.all([secrets.take('installation:T1'), secrets.take('installation:T1')]);
    expect(taken.filter((secret) => secret !== undefined)).toEqual(['xoxb-2']);
    expect(await secrets.get('installation:T1')).toBeUndefined();
  });
});
