import { commands } from '../../core/conversation/commands/registry.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { UserRole } from '../../core/people/user.js';
import { table } from '../markdown.js';

/** What someone with this role can type in a chat, in the order help shows it. */
export function botCommands(role: UserRole, locale: Locale): string {
  const t = translator(locale);
  const rows = commands
    .filter(({ roles }) => roles.includes(role))
    .map(({ names, summary }) => {
      const [first, ...others] = names[locale];
      return [code(first), others.map(code).join(', '), summary[locale]];
    });
  return table([t('documents.type'), t('documents.or'), t('documents.does')], rows);
}

const code = (word: string): string => `\`${word}\``;
