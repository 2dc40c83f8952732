import type { Clock } from '../../../core/clock.js';
import type { ChatHistory } from '../chat-history.js';
import { FileStore } from '../files.js';
import type { PlaygroundPerson } from '../person.js';
import { ResponseUrls } from './response-urls.js';
import { Triggers } from './triggers.js';
import { SlackViews } from './views.js';

/** What the playground's Slack remembers. */
export interface SlackPlatform {
  /** Where its routes hang, e.g. `http://127.0.0.1:3978/playground/slack`. */
  readonly url: string;
  /** Everyone with an account in one of its workspaces. */
  readonly people: readonly PlaygroundPerson[];
  readonly clock: Clock;
  readonly history: ChatHistory;
  readonly files: FileStore;
  readonly views: SlackViews;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  /** The workspaces whose token was revoked. */
  readonly revoked: Set<string>;
  /** A timestamp in Slack's form that nothing else has. */
  readonly newId: () => string;
}

export function createSlackPlatform(
  url: string,
  people: readonly PlaygroundPerson[],
  history: ChatHistory,
  clock: Clock,
): SlackPlatform {
  const newId = (): string => history.newId('slack');
  return {
    url,
    people: people.filter(({ chat }) => chat === 'slack'),
    clock,
    history,
    files: new FileStore(),
    views: new SlackViews(newId),
    triggers: new Triggers(clock, newId),
    responseUrls: new ResponseUrls(url, clock, newId),
    revoked: new Set(),
    newId,
  };
}

/** A new file id in Slack's form. */
export const newFileId = ({ newId }: SlackPlatform): string => `F${newId().replace('.', '')}`;
