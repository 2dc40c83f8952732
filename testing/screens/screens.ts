import { toModal } from '../../cards/block-kit/modal.js';
import { toSlackMessage } from '../../cards/block-kit/slack-message.js';
import { pictureOf } from '../../cards/pictures/picture.js';
import { pngOf } from '../../cards/pictures/png.js';
import { renderCard } from '../../cards/render-card.js';
import { allSamples } from '../../cards/testing/sample-views.js';
import { commands } from '../../core/conversation/commands/registry.js';
import { withNextSteps } from '../../core/conversation/next-steps.js';
import { locales, type Locale } from '../../core/language/locale.js';
import type { View } from '../../core/messages/view.js';
import { escapeHtml } from '../../http/pages.js';
import { blocksHtml, modalHtml } from '../../demo/drawing/slack-html.js';
import { pageOf } from './page.js';
import { themes } from './theme.js';

/** What someone sees of one view, in one chat, language and theme. */
export interface Screen {
  readonly name: string;
  readonly html: string;
  /** Teams draws it from this, in the page. */
  readonly card?: object;
}

/** Every view there is, in both chats, languages and themes. */
export const allScreens = (): Screen[] =>
  locales.flatMap((locale) =>
    allSamples(locale)
      .map((view) => withNextSteps(view, commands, { roles: ['manager', 'hr'], locale }))
      .flatMap((view, at) => screensOf(view, at, locale)),
  );

/** What stands on them is drawn once for both themes. */
function screensOf(view: View, at: number, locale: Locale): Screen[] {
  const picture = pictureHtml(view, locale);
  const card = renderCard(view, locale);
  const inSlack = {
    slack: blocksHtml(toSlackMessage(view, locale).blocks) + picture,
    ...(view.kind === 'form' && { 'slack-modal': modalHtml(toModal(view, locale)) }),
  };
  return themes.flatMap((theme) => {
    const name = (chat: string): string => `${view.kind}-${String(at)}-${chat}-${locale}-${theme}`;
    return [
      {
        name: name('teams'),
        card,
        html: pageOf('teams', theme, locale, `<div class="card"></div>${picture}`),
      },
      ...Object.entries(inSlack).map(([chat, content]) => ({
        name: name(chat),
        html: pageOf('slack', theme, locale, content),
      })),
    ];
  });
}

function pictureHtml(view: View, locale: Locale): string {
  const picture = pictureOf(view, locale);
  if (!picture) return '';
  const png = pngOf(picture.svg).toString('base64');
  return `<img alt="${escapeHtml(picture.alternative)}" src="data:image/png;base64,${png}">`;
}
