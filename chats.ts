import type { Express } from 'express';
import type { Bot, BotNeeds } from './bots/bot.js';
import type { SlackBotOptions } from './bots/slack/slack-bot.js';
import type { TeamsBotOptions } from './bots/teams/teams-bot.js';
import type { Config, SlackSettings } from './config.js';
import type { Coach } from './core/conversation/receive.js';
import { absentMessenger } from './core/messages/absent-messenger.js';
import type { Messenger, Messengers } from './core/messages/messenger.js';
import { withinLimits } from './core/messages/within-limits.js';
import type { Revocation } from './core/privacy/retention/world.js';
import type { SecretRepository } from './core/secret.js';
import { demoTenant } from './demo/demo-tenant.js';
import { playgroundToken } from './demo/platforms/slack/token.js';
import type { Playground } from './demo/platforms/playground.js';

export interface ChatNeeds extends BotNeeds {
  readonly secrets: SecretRepository;
  /** Counts and times what is asked of the platforms; nothing unless told otherwise. */
  readonly measured?: (messengers: Messengers) => Messengers;
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

/**
 * Opens the chats that are configured, or in the demo both of the playground. The SDK of a chat that is off is
 * never loaded.
 */
export async function openChats(
  config: Config,
  playground: PlaygroundPlace | undefined,
  needs: ChatNeeds,
): Promise<Chats> {
  const teams = await openTeams(config, playground, needs);
  const slack = await openSlack(config, playground, needs);
  const opened: Messengers = {
    teams: teams?.messenger ?? absentMessenger('teams'),
    slack: slack?.messenger ?? absentMessenger('slack'),
  };
  const all = needs.measured?.(opened) ?? opened;
  // The playground takes whatever comes. Outside of what is measured: to wait for a turn is no slowness of the platform.
  const paced = (bot: Bot | undefined, messenger: Messenger): Messenger =>
    bot && !playground ? withinLimits(messenger, needs) : messenger;
  return {
    messengers: { teams: paced(teams, all.teams), slack: paced(slack, all.slack) },
    revokeSlack: (workspaceId) => slack?.revoke?.(workspaceId) ?? Promise.resolve('retry'),
    mount(app, coach) {
      if (playground?.router) app.use(playground.router);
      for (const bot of [slack, teams]) if (bot) app.use(bot.serve(coach));
    },
  };
}

async function openTeams(
  config: Config,
  playground: PlaygroundPlace | undefined,
  needs: ChatNeeds,
): Promise<Bot | undefined> {
  const options = teamsOptions(config, playground);
  if (!options) return undefined;
  const { createTeamsBot } = await import('./bots/teams/teams-bot.js');
  return createTeamsBot({ ...needs, ...options });
}

async function openSlack(
  config: Config,
  playground: PlaygroundPlace | undefined,
  needs: ChatNeeds,
): Promise<Bot | undefined> {
  const options = slackOptions(config, playground);
  if (!options) return undefined;
  const { createSlackBot } = await import('./bots/slack/slack-bot.js');
  return createSlackBot({ ...needs, ...options });
}

/** Undefined where Teams is switched off. */
function teamsOptions(
  config: Config,
  playground: PlaygroundPlace | undefined,
): Omit<TeamsBotOptions, keyof ChatNeeds> | undefined {
  if (!playground) return config.teams && { app: config.teams };
  const { serviceUrl: connectorUrl } = playground;
  return { app: 'anonymous', fileOrigins: originsOf(playground), connectorUrl };
}

/** Undefined where Slack is switched off. */
function slackOptions(
  config: Config,
  playground: PlaygroundPlace | undefined,
): Omit<SlackBotOptions, keyof ChatNeeds> | undefined {
  if (playground) {
    const { signingSecret, slackApiUrl } = playground;
    return {
      signingSecret,
      distribution: 'internal',
      apiUrl: slackApiUrl,
      fileOrigins: originsOf(playground),
      workspaces: { botToken: playgroundToken(demoTenant.slackTeamId) },
    };
  }
  if (!config.slack) return undefined;
  const { signingSecret, apiUrl, distribution } = config.slack;
  const workspaces = workspacesOf(config.slack, config.publicUrl);
  return { signingSecret, apiUrl, distribution, workspaces };
}

/** Where people's files lie; one of its chats may be in another program, which keeps no files. */
const originsOf = ({ serviceUrl, slackApiUrl }: PlaygroundPlace): string[] =>
  [serviceUrl, slackApiUrl].map((url) => new URL(url).origin);

function workspacesOf(slack: SlackSettings, publicUrl = ''): SlackBotOptions['workspaces'] {
  return slack.kind === 'oauth' ? { ...slack, publicUrl: publicUrl.replace(/\/$/, '') } : slack;
}
