import { z } from 'zod';
import { translator } from '../../language/messages.js';
import { aboutOf } from '../../messages/about-journey.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker } from '../../people/context.js';
import { awayIfSo } from '../away.js';
import { choosePerson } from '../choose-person.js';
import type { CommandContext, SpokenCommand } from '../command.js';
import { say } from '../intent.js';
import { toCommand } from '../offers.js';
import { nameIn } from '../person-field.js';
import { plansOf } from '../plan-search.js';
import type { EmployeeJourney } from '../plan-view.js';
import { journeysInCare } from '../team/in-care.js';
import { standingLines } from '../team/standing-lines.js';

/**
 * For a manager: where someone's journey stands. It answers to the word by which HR reports one: who is both gets HR's form, and has
 * `team` and `plan` for this.
 */
export const standing: SpokenCommand<string> = {
  id: 'standing',
  names: { nl: ['traject', 'hoe staat het met'], en: ['journey', 'how about'] },
  summary: { nl: 'Hoe het staat met iemand in je team', en: 'How it stands with someone in your team' },
  roles: ['manager'],
  about: 'journey',
  arguments: z.string(),
  async run(context, typed) {
    return say((await awayIfSo(context)) ?? (await standingOf(context, nameIn(typed))));
  },
};

async function standingOf(context: CommandContext, name: string): Promise<View> {
  const people = await journeysInCare(context);
  const { found, isNobody } = await meantBy(context, people, name);
  const [only, ...others] = found;
  if (only && others.every(({ employee }) => employee.id === only.employee.id))
    return standingView(context, newestOf(found, only));
  const t = translator(currentSpeaker().locale);
  return choosePerson(found, {
    title: t('standing.choose'),
    lines: isNobody ? [t('standing.nobody')] : [],
    command: standing.id,
  });
}

/** Those who are meant; everyone where nobody was named, or nobody has that name. */
async function meantBy(context: CommandContext, people: readonly EmployeeJourney[], name: string) {
  if (name === '') return { found: people, isNobody: false };
  const byId = people.filter(({ employee }) => employee.id === name);
  if (byId.length > 0) return { found: byId, isNobody: false };
  const { plans, close } = await plansOf(context, people, name);
  if (plans.length > 0) return { found: plans, isNobody: false };
  // One whose name comes close is offered, never shown as if it had been meant.
  return { found: close.length > 1 ? close : people, isNobody: true };
}

const newestOf = (found: readonly EmployeeJourney[], first: EmployeeJourney): EmployeeJourney =>
  found.reduce((newest, one) => (one.journey.ordinal > newest.journey.ordinal ? one : newest), first);

async function standingView(context: CommandContext, whose: EmployeeJourney): Promise<View> {
  const t = translator(currentSpeaker().locale);
  const { journey, employee } = whose;
  return {
    kind: 'notice',
    title: t('standing.title', { name: employee.name }),
    lines: await standingLines(context, whose),
    choices: [
      { text: t('action.show-plan'), action: { do: 'show-plan', journey: journey.id } },
      { text: t('cover.title'), action: toCommand('agreements', employee.id) },
      { text: t('next.open'), action: toCommand('open') },
    ],
    about: aboutOf(whose),
  };
}
