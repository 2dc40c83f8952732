import type { App } from '@slack/bolt';
import { eventTimeSchema, tokensRevokedSchema } from './events.js';
import type { Installations } from './installations.js';
import type { WorkspaceQuery } from './workspace.js';

/**
 * A workspace removed the app: its installation goes. Slack tells it with two events, in either order or only one of them;
 * Bolt deletes nothing by itself.
 */
export function listenForRemoval(app: App, installations: Installations): void {
  const remove = async (workspace: WorkspaceQuery, body: unknown): Promise<void> => {
    const since = eventTimeSchema.safeParse(body).data;
    if (since !== undefined) await installations.remove(workspace, since);
  };
  app.event('app_uninstalled', async ({ context, body }) => {
    await remove(context, body);
  });
  app.event('tokens_revoked', async ({ context, event, body }) => {
    if (tokensRevokedSchema.safeParse(event).success) await remove(context, body);
  });
}
