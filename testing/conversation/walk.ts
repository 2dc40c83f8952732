import type { Locale } from '../../core/language/locale.js';
import type { Chat } from '../../core/people/chat.js';
import type { UserRole } from '../../core/people/user.js';

/**
 * How someone of the example employer goes through a command, from typing it to its last answer. Told once; it is
 * walked in both chats and both languages.
 */
export interface Walk {
  readonly as: Exclude<UserRole, 'privacy-officer'>;
  /** What is typed after the command's name; nothing opens its form empty. */
  readonly typed?: string;
  /**
   * What is handed in at each form that follows, by field; people by their names, where whoever speaks knows other people in each
   * chat by chat. A field that is left out keeps what stood in it. `{}` agrees to a preview.
   */
  readonly answers?: readonly Readonly<Record<string, string | Readonly<Record<Chat, string>>>>[];
  /** A file that is dropped into the chat where a form asks for one. */
  readonly file?: { readonly name: string; readonly content: Buffer };
  /** Whether a file comes with the last answer. */
  readonly brings?: 'file';
  /** What the last answer must say. */
  readonly says: Readonly<Record<Locale, RegExp>>;
}
