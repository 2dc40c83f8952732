import { commands } from '../../core/conversation/commands/registry.js';
import { createCatalogues } from '../../core/coaching/catalogues.js';
import { countryCodes } from '../../core/countries/registry.js';
import { locales } from '../../core/language/locale.js';
import { chats } from '../../core/people/chat.js';
import type { UserRole } from '../../core/people/user.js';
import { table } from '../markdown.js';

const chatNames = { teams: 'Teams', slack: 'Slack' } as const;
const languageNames = { nl: 'Dutch', en: 'English' } as const;
const countryName = new Intl.DisplayNames('en', { type: 'region' });

const commandsFor = (role: UserRole): string =>
  `${commands.filter(({ roles }) => roles.includes(role)).length} commands`;

/** What works, as far as the program itself can say so. */
export function whatWorks(): string {
  const inChats = chats.map((chat) => chatNames[chat]).join(' and ');
  const inLanguages = locales.map((locale) => languageNames[locale]).join(' and ');
  const tips = countryCodes.map((country) => {
    const { all } = createCatalogues().shipped(country);
    return `${countryName.of(country) ?? country}: ${all.length} tips, each with its law or source`;
  });
  return table(
    ['what', 'how far it is'],
    [
      ['chats', `${inChats}: cards, forms, files, a home, buttons that change the card`],
      ['languages', `${inLanguages}, throughout; one is answered in the language one writes`],
      ['HR', `${commandsFor('hr')}, in both chats: [all of them](docs/hr/en/commands.md)`],
      [
        'managers',
        `${commandsFor('manager')}, and questions in their own words: [all of them](docs/managers/en/commands.md)`,
      ],
      ['the law', tips.join('; ')],
    ],
  );
}
