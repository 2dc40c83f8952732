import { z } from 'zod';
import { translator } from '../../language/messages.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker } from '../../people/context.js';
import { awayIfSo } from '../away.js';
import { choosePerson } from '../choose-person.js';
import type { CommandContext, SpokenCommand } from '../command.js';
import { coverView } from '../cover/cover-view.js';
import { coveredOf } from '../cover/whose-cover.js';
import { say } from '../intent.js';
import { nameIn, theOnly } from '../person-field.js';
import { noteViewed, visibleJourneys } from '../plan-view.js';

/** What was agreed on cover and return: of someone, or whose there are to choose from. */
export const agreements: SpokenCommand<string> = {
  id: 'agreements',
  names: { nl: ['afspraken'], en: ['agreements'] },
  summary: {
    nl: 'Wat is afgesproken over vervanging en terugkeer',
    en: 'What was agreed on cover and return',
  },
  roles: ['manager', 'hr'],
  about: 'employee',
  arguments: z.string(),
  async run(context, typed) {
    return say((await awayIfSo(context)) ?? (await agreedWith(context, typed)));
  },
};

async function agreedWith(context: CommandContext, typed: string): Promise<View> {
  const employee = await theOnly(context, nameIn(typed));
  const covered = employee && (await coveredOf(context, employee));
  if (!covered) {
    const t = translator(currentSpeaker().locale);
    const asked = { title: t('cover.title'), lines: [t('cover.whose')], command: agreements.id };
    return choosePerson(await visibleJourneys(context), asked);
  }
  noteViewed(context, 'journey', covered.employee);
  return coverView(context, covered);
}
