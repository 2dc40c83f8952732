import type { WebClient } from '@slack/web-api';
import { NotInstalledError } from './workspace.js';
import type { TokenOf } from './workspace.js';

/**
 * One token for one workspace. Slack is asked once whose it is, so that it is never used for a conversation of another
 * workspace. Rejects with the client's error where Slack cannot be asked; the next call asks again.
 */
export function singleWorkspace(client: WebClient, botToken: string): TokenOf {
  let asked: Promise<ReadonlySet<string>> | undefined;

  const ask = async (): Promise<ReadonlySet<string>> => {
    try {
      const { team_id, enterprise_id } = await client.auth.test({ token: botToken });
      return new Set([team_id, enterprise_id].filter((id) => id !== undefined));
    } catch (error) {
      asked = undefined;
      throw error;
    }
  };

  return async (workspaceId) => {
    const workspaces = await (asked ??= ask());
    if (!workspaces.has(workspaceId)) throw new NotInstalledError();
    return botToken;
  };
}
