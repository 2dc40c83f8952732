import type { Tenant } from './tenant.js';
import type { Chat } from './chat.js';

/** The field of a tenant that names its workspace in each chat. */
export const workspaceFields = {
  teams: 'teamsTenantId',
  slack: 'slackTeamId',
} as const satisfies Record<Chat, keyof Tenant>;

/** The Entra tenant or Slack workspace that a tenant has linked, if any. */
export const workspaceOf = (tenant: Tenant, chat: Chat): string | undefined => tenant[workspaceFields[chat]];
