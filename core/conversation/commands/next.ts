import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import { aboutOf } from '../../messages/about-journey.js';
import type { ListRow } from '../../messages/list-view.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker } from '../../people/context.js';
import { awayIfSo } from '../away.js';
import type { CommandContext, SpokenCommand } from '../command.js';
import { say } from '../intent.js';
import { nextPage, toCommand } from '../offers.js';
import { pageIn, pageOf } from '../page.js';
import { currentReader, planViewFor, type EmployeeJourney } from '../plan-view.js';
import { rowsOf } from '../sheet/deadline-rows.js';
import { whatOf } from '../sheet/row-words.js';
import { journeysInCare } from '../team/in-care.js';

/** So many on a card: they have no buttons of their own. */
const ROWS_A_PAGE = 8;

/** For a manager: the tips and legal dates to come across the team, by day. */
export const next: SpokenCommand<string> = {
  id: 'next',
  names: { nl: ['volgende', 'wat komt er'], en: ['next', "what's next", 'what comes next'] },
  summary: { nl: 'De volgende tips en termijnen in je team', en: 'The next tips and deadlines in your team' },
  roles: ['manager'],
  arguments: z.string(),
  async run(context, typed) {
    return say((await awayIfSo(context)) ?? (await nextView(context, pageIn(typed))));
  },
};

interface Coming {
  readonly on: Temporal.PlainDate;
  readonly what: string;
  readonly whose: EmployeeJourney;
}

async function nextView(context: CommandContext, asked: number): Promise<View> {
  const journeys = await journeysInCare(context);
  if (journeys.length === 0) return { kind: 'no-journeys' };
  const coming = [...(await tipsOf(context, journeys)), ...(await deadlinesOf(context, journeys))].sort(
    (a, b) => Temporal.PlainDate.compare(a.on, b.on),
  );
  const page = pageOf(coming, ROWS_A_PAGE, asked);
  const t = translator(currentSpeaker().locale);
  return {
    kind: 'list',
    title: t('next.title'),
    intro: t('next.count', { count: coming.length }),
    rows: page.shown.map(rowOf),
    offers: [
      ...nextPage(page, next.id),
      { text: t('next.open'), action: toCommand('open') },
      { text: t('next.team'), action: toCommand('team') },
    ],
  };
}

/** What the coach will write to this reader, and to nobody else. */
async function tipsOf(context: CommandContext, journeys: readonly EmployeeJourney[]): Promise<Coming[]> {
  const t = translator(currentSpeaker().locale);
  const reader = await currentReader(context);
  const coming: Coming[] = [];
  for (const whose of journeys) {
    const { steps } = await planViewFor(context, whose, reader);
    for (const { on, title, state } of steps)
      if (state === 'coming') coming.push({ on, what: t('next.tip', { title }), whose });
  }
  return coming;
}

/** The legal dates that are still to come, and who acts by them. */
async function deadlinesOf(context: CommandContext, journeys: readonly EmployeeJourney[]): Promise<Coming[]> {
  const t = translator(currentSpeaker().locale);
  return (await rowsOf(context, journeys))
    .filter(({ standing }) => standing === 'open')
    .map((row) => ({
      on: row.on,
      what: t('next.deadline', { what: whatOf(row), by: t(`deadlines.by.${row.by}`) }),
      whose: row,
    }));
}

const rowOf = ({ on, what, whose }: Coming): ListRow => ({
  title: formatDate(on, currentSpeaker().locale),
  lines: [what, whose.employee.name],
  about: aboutOf(whose),
});
