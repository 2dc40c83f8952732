import { describe, expect, it } from '@jest/globals';
import { sampleEmployee, sampleTenant, sampleUser } from '../../storage/testing/samples.js';
import { currentTenantId } from './context.js';
import type { Employee } from './employee.js';
import { recognise, type ChatAccount } from './recognise.js';
import type { User } from './user.js';

const kees: User = { ...sampleUser('kees'), email: 'kees@acme.example', chatUserId: undefined };
const anna: Employee = { ...sampleEmployee('anna'), email: 'anna@acme.example' };

/** One employer with these people, and an account that somebody writes from. */
async function recognised(
  known: {
    readonly users?: readonly User[];
    readonly employees?: readonly Employee[];
    readonly isTaken?: boolean;
  },
  {
    email,
    chatUserId = 'U1',
    workspaceId = 'T1',
  }: { email?: string; chatUserId?: string; workspaceId?: string },
) {
  const [users, asked, linked]: [User[], string[], unknown[]] = [[...(known.users ?? [])], [], []];
  const account: ChatAccount = {
    ...{ chat: 'slack', workspaceId, chatUserId },
    email() {
      asked.push(`email for ${currentTenantId()}`);
      return Promise.resolve(email);
    },
    name: () => Promise.resolve(undefined),
  };
  const tenant = sampleTenant('acme');
  const recognition = await recognise(
    {
      tenants: { findByWorkspace: (_chat, id) => Promise.resolve(id === 'T1' ? tenant : undefined) },
      users: {
        findByChatUserId: (_chat, id) => Promise.resolve(users.find((user) => user.chatUserId === id)),
        findByEmail: (address) => Promise.resolve(users.find((user) => user.email === address)),
        link(id, given) {
          linked.push({ id, ...given });
          return Promise.resolve(known.isTaken ? undefined : { ...kees, ...given });
        },
      },
      employees: {
        findByEmails: ([address]) =>
          Promise.resolve((known.employees ?? []).filter((one) => one.email === address)),
      },
    },
    account,
  );
  return { recognition, asked, linked };
}

describe('whose account it is', () => {
  it('is nobody’s where no employer has linked the workspace, and the platform is asked nothing', async () => {
    const { recognition, asked } = await recognised(
      { users: [kees] },
      { workspaceId: 'T2', email: kees.email },
    );
    expect([recognition, asked]).toEqual([{ kind: 'unknown-workspace' }, []]);
  });

  it('is known by its id, whatever its address is now, and the platform is asked nothing', async () => {
    const known = { ...kees, chatUserId: 'U1' };
    const { recognition, asked, linked } = await recognised(
      { users: [known] },
      { email: 'another@acme.example' },
    );
    expect(recognition).toMatchObject({ kind: 'known', user: known, tenant: { id: 'acme' } });
    expect([asked, linked]).toEqual([[], []]);
  });

  it('is known by its address the first time, and linked', async () => {
    const { recognition, asked, linked } = await recognised({ users: [kees] }, { email: kees.email });
    expect(recognition).toMatchObject({ kind: 'known', user: { id: 'kees', chatUserId: 'U1' } });
    expect(asked).toEqual(['email for acme']);
    expect(linked).toEqual([{ id: 'kees', chat: 'slack', chatUserId: 'U1' }]);
  });

  it('is for HR to tell where that person has another account', async () => {
    const { recognition } = await recognised({ users: [kees], isTaken: true }, { email: kees.email });
    expect(recognition).toEqual({ kind: 'other-account' });
  });

  it('is known, and not linked, where the person is in the other chat', async () => {
    const elsewhere: User = { ...kees, chat: 'teams' };
    const { recognition, linked } = await recognised({ users: [elsewhere] }, { email: kees.email });
    expect([recognition, linked]).toMatchObject([{ kind: 'known', user: elsewhere }, []]);
  });

  it('is that of an employee who talks with nobody here, by the address alone, asked for once', async () => {
    const { recognition, asked, linked } = await recognised(
      { employees: [anna] },
      { email: anna.email ?? '' },
    );
    expect(recognition).toMatchObject({ kind: 'employee', employee: anna });
    expect([asked, linked]).toEqual([['email for acme'], []]);
  });

  it('is that of an employee where a user has no role any more', async () => {
    const former: User = { ...kees, roles: [], email: anna.email ?? '' };
    const { recognition, linked } = await recognised(
      { users: [former], employees: [anna] },
      { email: anna.email ?? '' },
    );
    expect([recognition, linked]).toMatchObject([{ kind: 'employee', employee: anna }, []]);
  });

  it.each<[string, readonly Employee[], string | undefined]>([
    ['two share the address', [anna, { ...anna, id: 'other' }], anna.email],
    ['nobody has the address', [anna], 'nobody@acme.example'],
    ['the platform tells none', [anna], undefined],
  ])('is nobody’s where %s', async (_what, employees, email) => {
    const { recognition } = await recognised({ employees }, { ...(email !== undefined && { email }) });
    expect(recognition).toEqual({ kind: 'unknown-person' });
  });
});
