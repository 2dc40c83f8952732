import { App, ExpressReceiver } from '@slack/bolt';
import type { ExpressReceiverOptions, Logger } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { Router } from 'express';
import type { Messenger } from '../../core/messages/messenger.js';
import type { SecretRepository } from '../../core/secret.js';
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
import type { TokenOf } from './workspace.js';

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
  const router = Router();
  router.use('/slack/events', verify(signingSecret, clock, log));
  const logger = boltLogger(log);
  const transport: Transport = {
    logger,
    // The SDK writes into the options it is given: everyone gets their own.
    clientOptions: () => webClientOptions(apiUrl, logger),
    receiver: {
      signingSecret,
      // `verify` has done it, by our clock and against timestamps of the future.
      signatureVerification: false,
      router,
      logger,
    },
  };
  const client = tokenlessClient(transport.clientOptions());
  const { app, tokenOf } =
    'botToken' in workspaces
      ? appOfOneWorkspace(transport, singleWorkspace(client, workspaces.botToken))
      : appOfManyWorkspaces(transport, workspaces, options);
  listen(app, { ...options, client, tokenOf });
  return { router, messenger: new SlackMessenger(client, tokenOf, log) };
}

/** What Bolt and its clients have in common, however the app was installed. */
interface Transport {
  readonly logger: Logger;
  readonly clientOptions: () => WebClientOptions;
  readonly receiver: ExpressReceiverOptions;
}

interface BoltApp {
  readonly app: App;
  readonly tokenOf: TokenOf;
}

function appOfOneWorkspace({ logger, clientOptions, receiver }: Transport, tokenOf: TokenOf): BoltApp {
  const app = new App({
    logger,
    clientOptions: clientOptions(),
    convoStore: false,
    receiver: new ExpressReceiver(receiver),
    authorize: async (source) => ({ botToken: await tokenOf(workspaceIdOf(source)) }),
  });
  return { app, tokenOf };
}

function appOfManyWorkspaces(
  { logger, clientOptions, receiver }: Transport,
  registration: SlackOAuth,
  options: SlackBotOptions,
): BoltApp {
  const installations = new Installations(options.secrets, options.clock);
  const app = new App({
    logger,
    clientOptions: clientOptions(),
    convoStore: false,
    receiver: new ExpressReceiver({
      ...receiver,
      ...oauthOptions(registration, installations, options, clientOptions()),
    }),
  });
  listenForRemoval(app, installations);
  return { app, tokenOf: (workspaceId) => installations.tokenOf(workspaceId) };
}
