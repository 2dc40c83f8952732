import { locales, type Locale } from '../core/language/locale.js';
import { translator } from '../core/language/messages.js';
import { ACCENT, startersIn, type AppAddress } from './app.js';

/** The newest schema that is released; those of before would do without prompt starters. */
export const TEAMS_SCHEMA = '1.30';

/** The language of the manifest itself: as in the chat, whoever reads none of ours reads English. The others each have a file. */
const first: Locale = 'en';
const others = locales.filter((locale) => locale !== first);

/** The most starters that Teams takes. */
const MOST_STARTERS = 12;

/** `manifest.json` of the app package for Teams. */
export function teamsManifest({ url, teamsAppId }: AppAddress, version: string) {
  const t = translator(first);
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${TEAMS_SCHEMA}/MicrosoftTeams.schema.json`,
    manifestVersion: TEAMS_SCHEMA,
    version,
    id: teamsAppId,
    developer: {
      name: t('manifest.name'),
      websiteUrl: url,
      privacyUrl: `${url}/privacy`,
      termsOfUseUrl: `${url}/terms`,
    },
    localizationInfo: {
      defaultLanguageTag: first,
      additionalLanguages: others.map((locale) => ({ languageTag: locale, file: `${locale}.json` })),
    },
    name: { short: t('manifest.name'), full: t('manifest.name') },
    description: { short: t('manifest.short'), full: t('manifest.full') },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: ACCENT,
    defaultInstallScope: 'personal',
    bots: [
      {
        botId: teamsAppId,
        scopes: ['personal'],
        supportsFiles: true,
        isNotificationOnly: false,
        commandLists: [{ scopes: ['personal'], commands: startersIn(first).map(promptOf) }],
      },
    ],
    validDomains: [new URL(url).host],
  };
}

/** Pressed, it is typed for them. */
const promptOf = ({ title, description }: ReturnType<typeof startersIn>[number]) => ({
  type: 'prompt',
  title,
  description,
  prompt: title,
});

/** The files beside the manifest: its words in every other language, by the name of the file. */
export function teamsTranslations(): ReadonlyMap<string, Readonly<Record<string, string>>> {
  return new Map(others.map((locale) => [`${locale}.json`, translationIn(locale)]));
}

function translationIn(locale: Locale): Record<string, string> {
  const t = translator(locale);
  const starters = startersIn(locale).flatMap(({ title, description }, index) => {
    const at = `bots[0].commandLists[0].commands[${index}]`;
    return [
      [`${at}.title`, title],
      [`${at}.description`, description],
      [`${at}.prompt`, title],
    ] as const;
  });
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${TEAMS_SCHEMA}/MicrosoftTeams.Localization.schema.json`,
    'name.short': t('manifest.name'),
    'name.full': t('manifest.name'),
    'description.short': t('manifest.short'),
    'description.full': t('manifest.full'),
    ...Object.fromEntries(starters),
  };
}

/** How many starters are offered too many. */
export const startersTooMany = (): number => Math.max(0, startersIn(first).length - MOST_STARTERS);
