import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Router } from 'express';
import type { Messenger } from '../../core/messages/messenger.js';
import type { BotDependencies } from '../answer.js';
import { TeamsAdapter } from './adapter.js';
import { createApplication } from './application.js';
import { messagesEndpoint } from './endpoint.js';
import { authenticationOf } from './teams-app.js';
import type { TeamsApp } from './teams-app.js';
import { TeamsMessenger } from './teams-messenger.js';

export interface TeamsBotOptions extends BotDependencies {
  /** `anonymous` takes activities from anyone and is for the demo on the loopback address alone. */
  readonly app: TeamsApp | 'anonymous';
  /** Where tokens are issued and checked; the public cloud unless told otherwise. */
  readonly authentication?: ConfigurationBotFrameworkAuthentication;
}

export interface TeamsBot {
  /** `POST /api/messages`; brings its own body parser. */
  readonly router: Router;
  readonly messenger: Messenger;
}

/** The coach in Teams. */
export function createTeamsBot(options: TeamsBotOptions): TeamsBot {
  const { app, authentication = authenticationOf(app), log } = options;
  const adapter = new TeamsAdapter(authentication, app === 'anonymous' ? '' : app.appId);
  const application = createApplication(options);
  return {
    router: messagesEndpoint(adapter, (context) => application.run(context), log),
    messenger: new TeamsMessenger(adapter, log),
  };
}
