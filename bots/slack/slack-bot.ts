import { App, ExpressReceiver, type Logger } from '@slack/bolt';
import type { WebClient, WebClientOptions } from '@slack/web-api';
import { Router } from 'express';
import type { SecretRepository } from '../../core/secret.js';
import type { Bot, BotNeeds } from '../bot.js';
import { answerDeadline, type Deadline } from '../deadline.js';
import { boltLogger } from './bolt-logger.js';
import { EVENTS_PATH } from './events.js';
import { DeliverySearch } from './find-deliveries.js';
import { FileUploads } from './file-uploads.js';
import { HistoryGate, historyLimits, type SlackDistribution } from './history-limit.js';
import { Installations } from './installations.js';
import { listen } from './listeners.js';
import { oauthOptions, type SlackOAuth } from './oauth.js';
import { slackReceiver } from './receiver.js';
import { revokeAccess } from './revoke.js';
import { listenForRemoval } from './removal.js';
import { singleWorkspace } from './single-workspace.js';
import { SlackMessenger } from './slack-messenger.js';
import { verify } from './verify.js';
import { tokenlessClient, webClientOptions } from './web-client.js';
import type { TokenOf } from './workspace.js';

export interface SlackBotOptions extends BotNeeds {
  readonly signingSecret: string;
  /** The token of the one workspace, or the registration under which many workspaces install the app. */
  readonly workspaces: { readonly botToken: string } | SlackOAuth;
  /** By which Slack lets the app ask for the history of a conversation. */
  readonly distribution: SlackDistribution;
  /** Where installations are kept; read only when many workspaces install the app. */
  readonly secrets: SecretRepository;
  /** Slack's Web API; Slack's own unless told otherwise. */
  readonly apiUrl?: string | undefined;
  /** The origins from which files are downloaded; Slack's own unless told otherwise. */
  readonly fileOrigins?: readonly string[] | undefined;
}

const slackFileOrigins = ['https://files.slack.com', 'https://files.slack-gov.com'];

/** The coach in Slack. Its routes bring their own body parser: mount them before any other. */
export function createSlackBot(options: SlackBotOptions): Bot {
  const { apiUrl, log, clock, fileOrigins = slackFileOrigins, deadline = answerDeadline } = options;
  const logger = boltLogger(log);
  // The SDK writes into the options it is given: everyone gets their own.
  const clientOptions = () => webClientOptions(apiUrl, logger);
  const client = tokenlessClient(clientOptions());
  const { tokenOf, install, forget } = workspacesOf(options, client);
  const gate = new HistoryGate(historyLimits[options.distribution], clock);
  const search = new DeliverySearch(client, gate, clock);
  const messenger = new SlackMessenger(client, tokenOf, search, new FileUploads(client, fileOrigins), log);
  return {
    messenger,
    revoke: (workspaceId) => revokeAccess({ client, tokenOf, forget, log }, workspaceId),
    serve(coach) {
      const router = Router();
      const app = appOn(router, { ...options, deadline }, { logger, clientOptions: clientOptions() });
      listen(app, { ...options, client, tokenOf, messenger, coach, deadline, fileOrigins });
      install?.(app, router, { logger, clientOptions: clientOptions() });
      return router;
    },
  };
}

/** What everything of Slack's packages is made with. */
interface Transport {
  readonly logger: Logger;
  readonly clientOptions: WebClientOptions;
}

/** Whose tokens there are, and how more come. */
interface Workspaces {
  readonly tokenOf: TokenOf;
  /** Forgets the token of a workspace, where we keep it. */
  readonly forget: (workspaceId: string) => Promise<void>;
  /** `/slack/install` and `/slack/oauth_redirect`, and the end of an installation. */
  readonly install?: (app: App, router: Router, transport: Transport) => void;
}

function workspacesOf(options: SlackBotOptions, client: WebClient): Workspaces {
  const { workspaces, secrets, clock } = options;
  if ('botToken' in workspaces)
    return { tokenOf: singleWorkspace(client, workspaces.botToken), forget: () => Promise.resolve() };
  const installations = new Installations(secrets, clock);
  return {
    tokenOf: (workspaceId) => installations.tokenOf(workspaceId),
    forget: (workspaceId) => installations.forget(workspaceId),
    install(app, router, { logger, clientOptions }) {
      listenForRemoval(app, installations);
      const oauth = oauthOptions(workspaces, installations, options, clientOptions);
      // It serves the installation alone; `slackReceiver` takes the events.
      new ExpressReceiver({ signingSecret: options.signingSecret, endpoints: {}, router, logger, ...oauth });
    },
  };
}

/** `/slack/events`, as Bolt's app sees it. Each call finds the token of its workspace by itself, so Bolt needs none. */
function appOn(
  router: Router,
  options: SlackBotOptions & { readonly deadline: Deadline },
  transport: Transport,
): App {
  const { signingSecret, clock, inbound } = options;
  const { receiver, take } = slackReceiver(options);
  router.post(EVENTS_PATH, ...verify(signingSecret, clock, inbound), take);
  return new App({
    ...transport,
    receiver,
    convoStore: false,
    ignoreSelf: false,
    authorize: () => Promise.resolve({}),
  });
}
