import type { Express } from 'express';
import type { Bot, BotNeeds } from './bots/bot.js';
import { createSlackBot, type SlackBotOptions } from './bots/slack/slack-bot.js';
import { createTeamsBot } from './bots/teams/teams-bot.js';
import type { Config, SlackSettings } from './config.js';
import type { Coach } from './core/conversation/receive.js';
import { absentMessenger } from './core/messages/absent-messenger.js';
import type { Messengers } from './core/messages/messenger.js';
import type { Revocation } from './core/privacy/retention/world.js';
import type { SecretRepository } from './core/secret.js';
import { demoTenant } from './demo/demo-tenant.js';
import { playgroundToken } from './demo/platforms/slack/token.js';
import type { Playground } from './demo/platforms/playground.js';

export interface ChatNeeds extends BotNeeds {
  readonly secrets: SecretRepository;
}

/** The chats, able to send; once mounted they listen. */
export interface Chats {
  readonly messengers: Messengers;
  /** See `EndWorld`; where Slack is switched off, it waits. */
  revokeSlack(workspaceId: string): Promise<Revocation>;
  mount(app: Express, coach: Coach): void;
}

/** Where the playground's chats are; its routes hang in this process or in another. */
export type PlaygroundPlace = Pick<Playground, 'serviceUrl' | 'slackApiUrl' | 'signingSecret'> &
  Partial<Pick<Playground, 'router'>>;

/** Opens the chats that are configured, or in the demo both of the playground. */
export function openChats(
  config: Config,
  playground: PlaygroundPlace | undefined,
  needs: ChatNeeds,
): Chats {
  const teams = openTeams(config, playground, needs);
  const slack = openSlack(config, playground, needs);
  return {
    messengers: {
      teams: teams?.messenger ?? absentMessenger('teams'),
      slack: slack?.messenger ?? absentMessenger('slack'),
    },
    revokeSlack: (workspaceId) => slack?.revoke?.(workspaceId) ?? Promise.resolve('retry'),
    mount(app, coach) {
      if (playground?.router) app.use(playground.router);
      for (const bot of [slack, teams]) if (bot) app.use(bot.serve(coach));
    },
  };
}

function openTeams(config: Config, playground: PlaygroundPlace | undefined, needs: ChatNeeds): Bot | undefined {
  if (playground) {
    const { serviceUrl: connectorUrl } = playground;
    const fileOrigins = [new URL(connectorUrl).origin];
    return createTeamsBot({ ...needs, app: 'anonymous', fileOrigins, connectorUrl });
  }
  return config.teams && createTeamsBot({ ...needs, app: config.teams });
}

function openSlack(config: Config, playground: PlaygroundPlace | undefined, needs: ChatNeeds): Bot | undefined {
  if (playground) {
    const { signingSecret, slackApiUrl } = playground;
    const botToken = playgroundToken(demoTenant.slackTeamId);
    return createSlackBot({
      ...needs,
      signingSecret,
      distribution: 'internal',
      apiUrl: slackApiUrl,
      fileOrigins: [new URL(slackApiUrl).origin],
      workspaces: { botToken },
    });
  }
  if (!config.slack) return undefined;
  const { signingSecret, apiUrl, distribution } = config.slack;
  return createSlackBot({
    ...needs,
    signingSecret,
    apiUrl,
    distribution,
    workspaces: workspacesOf(config.slack, config.publicUrl),
  });
}

function workspacesOf(slack: SlackSettings, publicUrl = ''): SlackBotOptions['workspaces'] {
  return slack.kind === 'oauth' ? { ...slack, publicUrl: publicUrl.replace(/\/$/, '') } : slack;
}
