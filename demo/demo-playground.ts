import { createHash, randomBytes } from 'node:crypto';
import { createPlayground, type Playground } from './platforms/playground.js';
import type { PlaygroundPerson } from './platforms/person.js';
import type { Clock } from '../core/clock.js';
import { readRoster } from '../core/directory/roster-file.js';
import { workspaceOf } from '../core/people/workspace.js';
import type { Tenant } from '../core/people/tenant.js';
import { demoTenant, readExample } from './demo-tenant.js';

/** The accounts that a roster's managers and HR have in the playground's chats, the same at every start. */
async function demoPeople(file: string, tenant: Tenant): Promise<PlaygroundPerson[]> {
  const roster = await readRoster(Buffer.from(file));
  if (!roster.ok) return [];
  return roster.value.rows.flatMap(({ name, email, chat, locale, role }) => {
    if (chat === undefined) return [];
    const workspaceId = workspaceOf(tenant, chat) ?? '';
    const account = { id: accountId(chat, email), name, email, chat, workspaceId };
    return [{ ...account, locale: locale ?? tenant.locale, isHr: role === 'hr' }];
  });
}

/** In the form of the platform: a GUID in Teams, `U` and capitals in Slack. */
function accountId(chat: PlaygroundPerson['chat'], email: string): string {
  const digest = createHash('sha256').update(email).digest('hex');
  if (chat === 'slack') return `U${digest.slice(0, 10).toUpperCase()}`;
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Teams and Slack on this machine, with the managers and HR of the example employer in them. */
export async function openPlayground(
  baseUrl: string,
  clock: Clock,
  teamsConnectorUrl?: string,
): Promise<Playground> {
  const people = await demoPeople(await readExample('roster.csv'), demoTenant);
  const signingSecret = randomBytes(32).toString('hex');
  return createPlayground({ baseUrl, teamsConnectorUrl, people, signingSecret, clock });
}

/** These people add the coach in their chat. On a first start each is welcomed, and that is waited for. */
export async function install(
  { player, history }: Playground,
  people: readonly PlaygroundPerson[],
  isFirstStart: boolean,
): Promise<void> {
  for (const person of people) {
    const welcome = history.next(({ personId, from }) => personId === person.id && from === 'coach');
    await player.install(person);
    if (isFirstStart) await welcome;
  }
}
