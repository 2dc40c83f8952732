import type { Locale } from '../../core/language/locale.js';
import type { Chat } from '../../core/people/chat.js';

/** Someone with an account in the playground's Teams or Slack. */
export interface PlaygroundPerson {
  /** The account: an Entra object id or a Slack user id. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly chat: Chat;
  /** The Entra tenant or the Slack workspace. */
  readonly workspaceId: string;
  /** The language their app is set to. */
  readonly locale: Locale;
  /** Whether the example employer has them as HR. */
  readonly isHr?: boolean;
}

/** The id of the one-to-one conversation between a person and the coach, in the form the platform gives it. */
export function conversationIdOf(person: PlaygroundPerson): string {
  return person.chat === 'teams' ? `a:${person.id}` : `D${person.id}`;
}
