import { z } from 'zod';
import { translator } from '../../language/messages.js';
import { currentSpeaker } from '../../people/context.js';
import { awayIfSo } from '../away.js';
import type { CommandContext, SpokenCommand } from '../command.js';
import { coveredOf } from '../cover/whose-cover.js';
import { say, type Reply } from '../intent.js';
import { nameIn, theOnly } from '../person-field.js';
import { noteViewed } from '../plan-view.js';
import { allRows, rowsOf } from '../sheet/deadline-rows.js';
import { sheetFile } from '../sheet/sheet-file.js';
import { nobodysView, pageView, personView } from '../sheet/sheet-view.js';

/** For HR: who acts by when, by which article, and whether it was met; of everyone page by page, of one person, or as a file. */
export const deadlines: SpokenCommand<string> = {
  id: 'deadlines',
  names: { nl: ['termijnen'], en: ['deadlines'] },
  summary: {
    nl: 'Wie wat wanneer moet doen, en of dat is gebeurd',
    en: 'Who has to act by when, and whether it was done',
  },
  roles: ['hr'],
  about: 'employee',
  arguments: z.string(),
  async run(context, typed) {
    const away = await awayIfSo(context);
    if (away) return say(away);
    if (/^csv$/i.test(typed)) return asFile(context);
    if (/^\d{0,4}$/.test(typed)) return say(pageView(await allRows(context), Number(typed)));
    return ofPerson(context, nameIn(typed));
  },
};

async function ofPerson(context: CommandContext, typed: string): Promise<Reply[]> {
  const employee = await theOnly(context, typed);
  const covered = employee && (await coveredOf(context, employee));
  if (covered) noteViewed(context, 'journey', covered.employee);
  return say(covered ? personView(await rowsOf(context, [covered]), covered) : nobodysView());
}

async function asFile(context: CommandContext): Promise<Reply[]> {
  const t = translator(currentSpeaker().locale);
  const file = await sheetFile(context.users, await allRows(context));
  const view = { kind: 'notice', title: t('deadlines.title'), lines: [t('deadlines.csv-ready')] } as const;
  return [{ kind: 'message', view, file }];
}
