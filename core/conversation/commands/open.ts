import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { contentOf, type NudgeInFull } from '../../journeys/nudge-content.js';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import { aboutOf } from '../../messages/about-journey.js';
import type { ListRow } from '../../messages/list-view.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker } from '../../people/context.js';
import { isBefore } from '../../plain-date.js';
import { awayIfSo } from '../away.js';
import type { CommandContext, SpokenCommand } from '../command.js';
import { say } from '../intent.js';
import { nextPage, toCommand } from '../offers.js';
import { pageIn, pageOf } from '../page.js';
import { todayOf } from '../reported.js';
import { openTips } from '../team/open-tips.js';

/** So many tips on a card, each with a button, leave room for what is asked next. */
const TIPS_A_PAGE = 4;

/** For a manager: the tips that they got and have not answered, each to be opened again. */
export const open: SpokenCommand<string> = {
  id: 'open',
  names: { nl: ['open', 'open tips', 'openstaand'], en: ['open', 'open tips', 'unanswered'] },
  summary: { nl: 'Tips die nog op je antwoord wachten', en: 'Tips that wait for your answer' },
  roles: ['manager'],
  arguments: z.string(),
  async run(context, typed) {
    return say((await awayIfSo(context)) ?? (await openView(context, pageIn(typed))));
  },
};

async function openView(context: CommandContext, asked: number): Promise<View> {
  const t = translator(currentSpeaker().locale);
  const tips = await openTips(context);
  const page = pageOf(tips, TIPS_A_PAGE, asked);
  const today = todayOf(context);
  return {
    kind: 'list',
    title: t('open.title'),
    intro: t('open.count', { count: tips.length }),
    rows: page.shown.map((tip) => rowOf(tip, today)),
    offers: [...nextPage(page, open.id), { text: t('team.what-comes'), action: toCommand('next') }],
  };
}

function rowOf(tip: NudgeInFull, today: Temporal.PlainDate): ListRow {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const { nudgeId, employeeName, text, expiresOn } = contentOf(tip, locale);
  const date = formatDate(expiresOn, locale);
  return {
    title: text.title,
    lines: [
      employeeName,
      isBefore(expiresOn, today) ? t('open.was-until', { date }) : t('open.until', { date }),
    ],
    about: aboutOf(tip),
    offer: {
      text: t('action.open-what', { title: text.title }),
      tooltip: t('action.open-about', { title: text.title, name: employeeName }),
      action: { do: 'open', nudge: nudgeId },
    },
  };
}
