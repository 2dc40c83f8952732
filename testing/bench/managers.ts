import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Journey } from '../../core/journeys/journey.js';
import type { Conversation } from '../../core/messages/conversation.js';
import type { NewNudge } from '../../core/outbox/nudge.js';
import type { Chat } from '../../core/people/chat.js';
import type { Employee } from '../../core/people/employee.js';
import type { User } from '../../core/people/user.js';
import { workspaceOf } from '../../core/people/workspace.js';
import { demoTenant } from '../../demo/demo-tenant.js';
import { conversationIdOf, type PlaygroundPerson } from '../../demo/platforms/person.js';
import type { Repositories } from '../../storage/repositories/index.js';
import { TUESDAY_MORNING } from '../demo-coach.js';

/** How many people of HR there are, as in a large employer. */
const HR = 5;
/** Of which the nudges are. */
export const MILESTONE = 'leave-wishes';

export interface Manager {
  readonly person: PlaygroundPerson;
  readonly user: User;
  readonly conversation: Conversation;
}

/** Managers with an account in one chat, the same at every start. */
export const managersIn = (chat: Chat, count: number, connectorUrl: string): Manager[] =>
  Array.from({ length: count }, (_, index) => managerIn(chat, index, connectorUrl));

function managerIn(chat: Chat, index: number, serviceUrl: string): Manager {
  const number = String(index).padStart(12, '0');
  const id = chat === 'slack' ? `U${number}` : `00000000-0000-4000-8000-${number}`;
  // The first name is each one's own, as people's are.
  const [name, email] = [`M${index} Anager`, `${chat}.${index}@example.com`];
  const workspaceId = workspaceOf(demoTenant, chat) ?? '';
  const person: PlaygroundPerson = { id, name, email, chat, workspaceId, locale: 'nl' };
  const user: User = { id: `${chat}-${index}`, name, email, roles: ['manager'], chat, chatUserId: id };
  const place = { userId: user.id, workspaceId, conversationId: conversationIdOf(person) };
  const conversation: Conversation =
    chat === 'slack'
      ? { chat, ...place }
      : { chat, ...place, serviceUrl, botId: '28:coach', memberId: `29:${id}` };
  return { person, user, conversation };
}

/** Everyone is known and can be reached, and HR is there too, by ids that begin so. For the tenant of the context. */
export async function saveManagers(
  { users, conversations }: Repositories,
  managers: readonly Manager[],
  prefix = '',
): Promise<void> {
  const hr = Array.from({ length: HR }, (_, index): User => {
    const email = `hr.${index}@example.com`;
    return { id: `${prefix}hr-${index}`, name: `Hr ${index}`, email, roles: ['hr'], chat: 'slack' };
  });
  await users.saveMany([...managers.map(({ user }) => user), ...hr]);
  for (const { conversation } of managers) await conversations.save(conversation);
}

/** Journeys of so many in each team, of each of which one nudge is due now. For the tenant of the context. */
export async function planNudges(
  { employees, journeys, nudges, trails }: Repositories,
  managers: readonly Manager[],
  each: number,
): Promise<void> {
  const planned = managers.flatMap(({ user }) =>
    Array.from({ length: each }, () => {
      const employee = employeeOf(user.id);
      const journey = journeyOf(employee);
      return { employee, journey, nudge: nudgeOf(journey.id, user.id) };
    }),
  );
  await employees.saveMany(planned.map(({ employee }) => employee));
  await journeys.saveMany(planned.map(({ journey }) => journey));
  await nudges.insertMany(planned.map(({ nudge }) => nudge));
  const ids = await nudges.idsOf(planned.map(({ nudge }) => nudge));
  await trails.addMany(
    planned.map(({ journey }, index) => ({
      id: journey.id,
      employeeId: journey.employeeId,
      nudges: ids.slice(index, index + 1),
    })),
  );
}

/** Someone in the team of that manager. */
export function employeeOf(managerId: string): Employee {
  const id = randomUUID();
  const name = `E${id.slice(0, 8)} Mployee`;
  return { id, name, personnelNumber: id, managerId, team: managerId, weeklyHours: 32 };
}

export const journeyOf = ({ id }: Employee, dueDate = '2027-03-16'): Journey => ({
  id: randomUUID(),
  employeeId: id,
  ordinal: 0,
  facts: {
    role: 'birthing-parent',
    announcedOn: Temporal.PlainDate.from('2026-10-01'),
    dueDate: Temporal.PlainDate.from(dueDate),
    multiples: false,
  },
});

/** Due now. */
export const nudgeOf = (journeyId: string, recipientId: string): NewNudge => ({
  ...{ journeyId, milestoneId: MILESTONE, recipientId },
  on: Temporal.PlainDate.from('2026-11-24'),
  expiresOn: Temporal.PlainDate.from('2026-12-22'),
  dueAt: TUESDAY_MORNING,
});
