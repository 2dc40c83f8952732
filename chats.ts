import { createSlackBot, type SlackBot, type SlackBotOptions } from './bots/slack/slack-bot.js';
import { createTeamsBot, type TeamsBot } from './bots/teams/teams-bot.js';
import type { BotDependencies } from './bots/answer.js';
import { playgroundToken } from './demo/platforms/slack/token.js';
import type { Playground } from './demo/platforms/playground.js';
import type { Config, SlackSettings } from './config.js';
import { absentMessenger } from './core/messages/absent-messenger.js';
import type { Messengers } from './core/messages/messenger.js';
import type { SecretRepository } from './core/secret.js';
import { demoTenant } from './demo/demo-tenant.js';
import type { HttpServer } from './http.js';

export interface ChatDependencies extends BotDependencies {
  readonly secrets: SecretRepository;
}

/** Starts the chats that are configured, or in the demo both of the playground, and mounts their routes. */
export function openChats(
  config: Config,
  playground: Playground | undefined,
  deps: ChatDependencies,
  { app }: HttpServer,
): Messengers {
  const teams = openTeams(config, playground, deps);
  const slack = openSlack(config, playground, deps);
  if (playground) app.use(playground.router);
  for (const bot of [slack, teams]) if (bot) app.use(bot.router);
  return {
    teams: teams?.messenger ?? absentMessenger('teams'),
    slack: slack?.messenger ?? absentMessenger('slack'),
  };
}

function openTeams(
  config: Config,
  playground: Playground | undefined,
  deps: ChatDependencies,
): TeamsBot | undefined {
  if (playground) return createTeamsBot({ ...deps, app: 'anonymous' });
  return config.teams && createTeamsBot({ ...deps, app: config.teams });
}

function openSlack(
  config: Config,
  playground: Playground | undefined,
  deps: ChatDependencies,
): SlackBot | undefined {
  if (playground) {
    const { signingSecret, slackApiUrl } = playground;
    const botToken = playgroundToken(demoTenant.slackTeamId);
    return createSlackBot({ ...deps, signingSecret, apiUrl: slackApiUrl, workspaces: { botToken } });
  }
  if (!config.slack) return undefined;
  const { signingSecret, apiUrl } = config.slack;
  return createSlackBot({
    ...deps,
    signingSecret,
    apiUrl,
    workspaces: workspacesOf(config.slack, config.publicUrl),
  });
}

function workspacesOf(slack: SlackSettings, publicUrl = ''): SlackBotOptions['workspaces'] {
  return slack.kind === 'oauth' ? { ...slack, publicUrl: publicUrl.replace(/\/$/, '') } : slack;
}
