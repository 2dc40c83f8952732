import { triesKey } from './link-code.js';
import { chats } from './chat.js';
import { workspaceFields } from './workspace.js';

/** Where Slack's token for a workspace is kept among the secrets. */
export const slackInstallationKey = (workspaceId: string): string => `slack:installation:${workspaceId}`;

/** The keys of all secrets of the workspaces that a tenant has linked; of its document as it is stored, which may be spoilt. */
export function secretsOfWorkspaces(stored: Readonly<Record<string, unknown>>): string[] {
  return chats.flatMap((chat) => {
    const id = stored[workspaceFields[chat]];
    if (typeof id !== 'string') return [];
    return [triesKey({ chat, workspaceId: id }), ...(chat === 'slack' ? [slackInstallationKey(id)] : [])];
  });
}
