import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import type { View } from '../../messages/view.js';
import type { OperatorDetails } from '../operator.js';
import { statementIn } from './statement.js';

/** The whole statement in a chat: a section's first paragraph carries its title. */
export function statementView(locale: Locale, operator: OperatorDetails): View & { kind: 'notice' } {
  const lines = statementIn(locale, operator).flatMap(({ title, paragraphs, list }) => {
    const [first = '', ...others] = paragraphs;
    return [`${title}: ${first}`, ...others, ...list.map((line) => `• ${line}`)];
  });
  return { kind: 'notice', title: translator(locale)('privacy.title'), lines };
}
