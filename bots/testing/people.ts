import type { Employee } from '../../core/people/employee.js';
import { asOperator } from '../../core/people/context.js';
import type { Tenant } from '../../core/people/tenant.js';
import type { Chat } from '../../core/people/chat.js';
import type { User } from '../../core/people/user.js';
import type { Repositories } from '../../storage/repositories/index.js';
import type { PlaygroundPerson } from '../../demo/platforms/person.js';

/** The employer that the coach knows, linked to an Entra tenant and a Slack workspace. */
export const tenant: Tenant = {
  id: 'tenant-1',
  name: 'Voorbeeld BV',
  country: 'NL',
  locale: 'nl',
  timeZone: 'Europe/Amsterdam',
  deliveryTime: '09:00',
  teamsTenantId: 'entra-1',
  slackTeamId: 'T1',
};

/** Fatima and Tom are known to the coach; outsider and visitor are not; stranger and elsewhere are of a workspace nobody linked. */
export const people = {
  fatima: person('fatima', 'Fatima Haddad', 'teams', 'entra-1', 'nl'),
  outsider: person('outsider', 'Olga Outsider', 'teams', 'entra-1', 'en'),
  stranger: person('stranger', 'Stan Stranger', 'teams', 'entra-9', 'nl'),
  tom: person('UTOM', 'Tom Willems', 'slack', 'T1', 'en'),
  visitor: person('UVISITOR', 'Vera Visitor', 'slack', 'T1', 'nl'),
  elsewhere: person('UELSEWHERE', 'Els Elsewhere', 'slack', 'T2', 'nl'),
} satisfies Record<string, PlaygroundPerson>;

const managers = [people.fatima, people.tom];

function person<C extends Chat>(
  id: string,
  name: string,
  chat: C,
  workspaceId: string,
  locale: 'nl' | 'en',
): PlaygroundPerson & { chat: C } {
  return { id, name, email: `${id.toLowerCase()}@example.com`, chat, workspaceId, locale };
}

/** The user whom the coach knows behind a person's account. */
export function userOf({ id, name, email, chat, locale }: PlaygroundPerson): User {
  return { id: `user-${id}`, name, email, chat, locale, roles: ['manager'] };
}

/** The one employee in a manager's team. */
export function employeeOf(manager: PlaygroundPerson): Employee {
  return {
    id: `employee-of-${manager.id}`,
    name: 'Anna de Vries',
    personnelNumber: `100-${manager.id}`,
    managerId: userOf(manager).id,
    team: 'Team',
    weeklyHours: 36,
  };
}

/** Puts the employer, its managers and their employees into the store. */
export async function saveEveryone({ tenants, users, employees, consents }: Repositories): Promise<void> {
  await tenants.save(tenant);
  await asOperator(tenant, 'test', async () => {
    await users.saveMany(managers.map(userOf));
    // They have been asked for usage data, so that no question comes between what is tested.
    for (const manager of managers) await consents.save({ id: userOf(manager).id, answers: [] });
    await employees.saveMany(managers.map(employeeOf));
  });
}
