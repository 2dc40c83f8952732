import type { Coach } from '../../core/conversation/receive.js';
import type { Messenger } from '../../core/messages/messenger.js';
import type { BotNeeds } from '../bot.js';
import type { TeamsAdapter } from './adapter.js';

/** What the handling of an activity needs. */
export interface TurnNeeds extends BotNeeds {
  readonly coach: Coach;
  readonly messenger: Messenger;
  readonly adapter: TeamsAdapter;
  /** Where else than in Microsoft's cloud people's files may lie: the origin of the playground. */
  readonly fileOrigins: readonly string[];
}
