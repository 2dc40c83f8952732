import { App, ExpressReceiver } from '@slack/bolt';
import { Router } from 'express';
import type { Messenger } from '../../core/messages/messenger.js';
import type { SecretRepository } from '../../core/ports.js';
import type { BotDependencies } from '../answer.js';
import { boltLogger } from './bolt-logger.js';
import { Installations } from './installations.js';
import { listen } from './listeners.js';
import { oauthOptions } from './oauth.js';
import type { SlackOAuth } from './oauth.js';
import { singleWorkspace } from './single-workspace.js';
import { SlackMessenger } from './slack-messenger.js';
import { listenForRemoval } from './removal.js';
import { verify } from './verify.js';
import { tokenlessClient, webClientOptions } from './web-client.js';
import { workspaceIdOf } from './workspace.js';

export interface SlackBotOptions extends BotDependencies {
  readonly signingSecret: string;
  /** The token of the one workspace, or the registration under which many workspaces install the app. */
  readonly workspaces: { readonly botToken: string } | SlackOAuth;
  /** Where installations are kept; read only when many workspaces install the app. */
  readonly secrets: SecretRepository;
  /** Slack's Web API; Slack's own unless told otherwise. */
  readonly apiUrl?: string | undefined;
}

export interface SlackBot {
  /** `/slack/events`, and with OAuth `/slack/install` and `/slack/oauth_redirect`. Mount it before any body parser. */
  readonly router: Router;
  readonly messenger: Messenger;
}

/** The coach in Slack. */
export function createSlackBot(options: SlackBotOptions): SlackBot {
  const { workspaces, signingSecret, clock, log, apiUrl } = options;
  const logger = boltLogger(log);
  // The SDK writes into the options it is given: everyone gets their own.
  const clientOptions = () => webClientOptions(apiUrl, logger);
  const client = tokenlessClient(clientOptions());

  const router = Router();
  router.use('/slack/events', verify(signingSecret, clock, log));
  const receiverOptions = {
    signingSecret,
    // `verify` has done it, by our clock and against timestamps of the future.
    signatureVerification: false,
    router,
    logger,
  };
  const appOptions = { logger, clientOptions: clientOptions(), convoStore: false } as const;

  if ('botToken' in workspaces) {
    const tokenOf = singleWorkspace(client, workspaces.botToken);
    const app = new App({
      ...appOptions,
      receiver: new ExpressReceiver(receiverOptions),
      authorize: async (source) => ({ botToken: await tokenOf(workspaceIdOf(source)) }),
    });
    listen(app, { ...options, client, tokenOf });
    return { router, messenger: new SlackMessenger(client, tokenOf, log) };
  }

  const installations = new Installations(options.secrets, clock);
  const tokenOf = (workspaceId: string): Promise<string> => installations.tokenOf(workspaceId);
  const app = new App({
    ...appOptions,
    receiver: new ExpressReceiver({
      ...receiverOptions,
      ...oauthOptions(workspaces, installations, options, clientOptions()),
    }),
  });
  listen(app, { ...options, client, tokenOf });
  listenForRemoval(app, installations);
  return { router, messenger: new SlackMessenger(client, tokenOf, log) };
}
