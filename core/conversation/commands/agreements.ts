import { z } from 'zod';
import { translator } from '../../language/messages.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker, speaksForHr } from '../../people/context.js';
import { awayIfSo } from '../away.js';
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
  arguments: z.string(),
  async run(context, typed) {
    return say((await awayIfSo(context)) ?? (await agreedWith(context, typed)));
  },
};

async function agreedWith(context: CommandContext, typed: string): Promise<View> {
  const employee = await theOnly(context, nameIn(typed.replace(/^(with|met) /i, '')));
  const covered = employee && (await coveredOf(context, employee));
  if (!covered) return chooseFrom(context);
  noteViewed(context, 'journey', covered.employee);
  return coverView(context, covered);
}

/** So many buttons one card has room for; whoever has more types a name. */
const MOST_OFFERED = 6;

async function chooseFrom(context: CommandContext): Promise<View> {
  const t = translator(currentSpeaker().locale);
  const employees = new Map(
    (await visibleJourneys(context)).map(({ employee }) => [employee.id, employee] as const),
  );
  if (employees.size === 0) return { kind: 'no-journeys', isForHr: speaksForHr() };
  const offered = [...employees.values()].slice(0, MOST_OFFERED);
  return {
    kind: 'notice',
    title: t('cover.title'),
    lines: [t('cover.whose')],
    choices: offered.map(({ id, name }) => ({
      text: name,
      action: { do: 'command', command: 'agreements', rest: id },
    })),
    employeeIds: offered.map(({ id }) => id),
  };
}
