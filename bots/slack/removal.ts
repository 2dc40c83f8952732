import type { App } from '@slack/bolt';
import { eventTimeSchema, tokensRevokedSchema } from './events.js';
import type { Installations } from './installations.js';

/**
 * A workspace removed the app: its installation goes. Slack tells it with two events, in either order or only one of them;
 * Bolt deletes nothing by itself.
 */
export function listenForRemoval(app: App, installations: Installations): void {
  app.event('app_uninstalled', async ({ context, body }) => {
    await installations.remove(context, eventTimeSchema.parse(body));
  });
  app.event('tokens_revoked', async ({ context, event, body }) => {
    if (tokensRevokedSchema.safeParse(event).success)
      await installations.remove(context, eventTimeSchema.parse(body));
  });
}
