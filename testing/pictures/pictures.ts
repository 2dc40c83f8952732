import type { Locale } from '../../core/language/locale.js';
import type { Chat } from '../../core/people/chat.js';
import type { Theme } from '../screens/theme.js';
import type { Moment } from './story.js';

/** A picture of the documentation, in `docs/pictures`. */
export interface Picture {
  readonly name: string;
  readonly moment: Moment;
  readonly chat: Chat;
  readonly locale: Locale;
  readonly theme: Theme;
  /** Of the screen, in pixels. */
  readonly width: number;
}

const DESKTOP = 520;
const PHONE = 360;
const CARD = 440;

const picture = (
  moment: Moment,
  chat: Chat,
  locale: Locale,
  {
    theme = 'light',
    width = DESKTOP,
    as = moment,
  }: Partial<Pick<Picture, 'theme' | 'width'>> & { as?: string } = {},
): Picture => ({ name: `${as}-${chat}-${locale}`, moment, chat, locale, theme, width });

/** Every picture of the documentation. */
export const pictures: readonly Picture[] = [
  picture('linked', 'teams', 'nl'),
  picture('linked', 'slack', 'en'),
  picture('roster', 'teams', 'nl'),
  picture('roster', 'slack', 'en'),
  picture('journey', 'slack', 'nl'),
  picture('journey', 'teams', 'en'),
  picture('preview', 'slack', 'nl', { theme: 'dark' }),
  picture('preview', 'teams', 'en', { theme: 'dark' }),
  picture('overview', 'teams', 'nl'),
  picture('overview', 'teams', 'en'),
  picture('morning', 'teams', 'nl', { width: PHONE }),
  picture('morning', 'slack', 'en', { width: PHONE }),
  picture('tip', 'slack', 'nl', { width: PHONE, theme: 'dark' }),
  picture('tip', 'teams', 'en', { width: PHONE, theme: 'dark' }),
  // The README's first.
  picture('tip', 'teams', 'en', { width: CARD, as: 'nudge' }),
  picture('tip', 'slack', 'en', { width: CARD, as: 'nudge' }),
  picture('plan', 'teams', 'nl', { width: PHONE }),
  picture('plan', 'slack', 'en', { width: PHONE }),
];
