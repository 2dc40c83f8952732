import { commands } from '../core/conversation/commands/registry.js';
import type { Locale } from '../core/language/locale.js';

/** What a manifest is made for. */
export interface AppAddress {
  /** Where the chats reach the coach, `https://…`, without a slash at the end. */
  readonly url: string;
  /** The registration of the bot at Microsoft, a GUID; the app in Teams has the same. */
  readonly teamsAppId: string;
}

/** The coach's own colour, behind the white of its icon. */
export const ACCENT = '#2f7d5b';

/** A way to begin, in the words of one language. */
export interface Starter {
  readonly title: string;
  readonly description: string;
}

/** What the chats offer to whoever begins, from the registry of commands. */
export const startersIn = (locale: Locale): Starter[] =>
  commands
    .filter(({ isStarter }) => isStarter)
    .map(({ names, summary }) => ({ title: names[locale][0], description: summary[locale] }));
