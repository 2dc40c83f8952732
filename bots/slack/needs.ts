import type { WebClient } from '@slack/web-api';
import type { Coach } from '../../core/conversation/receive.js';
import type { Messenger } from '../../core/messages/messenger.js';
import type { BotNeeds } from '../bot.js';
import type { Deadline } from '../deadline.js';
import type { TokenOf } from './workspace.js';

/** What it takes to call Slack. */
export interface SlackApi extends Pick<BotNeeds, 'log'> {
  readonly client: WebClient;
  readonly tokenOf: TokenOf;
}

/** What everything that listens to Slack stands on. */
export interface SlackNeeds extends BotNeeds, SlackApi {
  readonly coach: Coach;
  readonly messenger: Messenger;
  readonly deadline: Deadline;
  /** The origins from which files are downloaded, under the workspace's token. */
  readonly fileOrigins: readonly string[];
}
