import { locales } from '../../core/language/locale.js';
import type { DocumentFile } from '../documents.js';
import { fillText, type Parts } from '../fill-text.js';
import { botCommands } from './bot-commands.js';
import { operatorCommands } from './operator-commands.js';
import { settingsTable } from './settings.js';
import { whatWorks } from './what-works.js';

const GENERATED = '<!-- Made by npm run documents: change the program, or the text in documents/text. -->';

/** The parts of the documentation that are read from the program: what can be typed, and what can be set. */
export function referenceFiles(): DocumentFile[] {
  return [
    ...locales.flatMap((locale) => [
      page(`hr/${locale}/commands.md`, `commands-hr.${locale}.md`, { commands: botCommands('hr', locale) }),
      page(`managers/${locale}/commands.md`, `commands-managers.${locale}.md`, {
        commands: botCommands('manager', locale),
      }),
    ]),
    page('../README.md', 'readme.en.md', { works: whatWorks() }),
    page('operators/settings.md', 'settings.en.md', { settings: settingsTable() }),
    page('operators/commands.md', 'commands-operators.en.md', { commands: operatorCommands() }),
  ];
}

const page = (path: string, text: string, parts: Parts): DocumentFile => ({
  path,
  text: `${GENERATED}\n\n${fillText(text, parts)}\n`,
});
