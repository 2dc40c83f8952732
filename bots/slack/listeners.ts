import type { App } from '@slack/bolt';
import { errorName } from '../../core/error-name.js';
import { listenToCommands } from './listen-to-commands.js';
import { listenToHome } from './listen-to-home.js';
import { listenToMentions } from './listen-to-mentions.js';
import { listenToMessages } from './listen-to-messages.js';
import { listenToModals } from './listen-to-modals.js';
import { listenToPresses } from './listen-to-presses.js';
import type { SlackNeeds } from './needs.js';

/** Everything in Slack that the coach answers. */
export function listen(app: App, needs: SlackNeeds): void {
  listenToMessages(app, needs);
  listenToHome(app, needs);
  listenToPresses(app, needs);
  listenToModals(app, needs);
  listenToCommands(app, needs);
  listenToMentions(app, needs);

  app.error(async (error) => {
    needs.log.error(
      { chat: 'slack', error: errorName(error), code: error.code },
      'could not handle an event',
      error,
    );
    // Bolt takes an error handler that returns for one that mended the error, and answers 200.
    return Promise.reject(error);
  });
}
