import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Bot, BotNeeds } from '../bot.js';
import { TeamsAdapter } from './adapter.js';
import { createApplication } from './application.js';
import { messagesEndpoint } from './endpoint.js';
import { authenticationOf } from './teams-app.js';
import type { TeamsApp } from './teams-app.js';
import { TeamsMessenger } from './teams-messenger.js';

export interface TeamsBotOptions extends BotNeeds {
  /** `anonymous` takes activities from anyone and is for the demo on the loopback address alone. */
  readonly app: TeamsApp | 'anonymous';
  /** Where tokens are issued and checked; the public cloud unless told otherwise. */
  readonly authentication?: ConfigurationBotFrameworkAuthentication;
  /** Where people's files may lie besides Microsoft's cloud; nowhere unless told otherwise. */
  readonly fileOrigins?: readonly string[];
  /** The Bot Connector of the playground, without a slash at the end: with it, the coach answers to no other. */
  readonly connectorUrl?: string | undefined;
}

/** The coach in Teams. Its route is `POST /api/messages`; it brings its own body parser. */
export function createTeamsBot(options: TeamsBotOptions): Bot {
  const { app, authentication = authenticationOf(app), fileOrigins = [], connectorUrl, log } = options;
  const adapter = new TeamsAdapter(authentication, app === 'anonymous' ? '' : app.appId);
  const messenger = new TeamsMessenger(adapter, log, connectorUrl);
  return {
    messenger,
    serve(coach) {
      const application = createApplication({ ...options, coach, messenger, adapter, fileOrigins });
      return messagesEndpoint({ ...options, adapter, connectorUrl }, (context) => application.run(context));
    },
  };
}
