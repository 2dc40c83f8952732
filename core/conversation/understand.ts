import type { CommandOffer, View } from '../messages/view.js';
import { answerQuestion } from './ask/answer.js';
import { mentionedIn } from './ask/mentioned.js';
import { looksLikeQuestion } from './ask/looks-like-question.js';
import { isOrdinaryWord } from './ask/terms/ordinary.js';
import { plain } from './ask/terms/terms.js';
import type { Command, CommandContext } from './command.js';
import { findCommand, slipOf, type TypedCommand } from './command-search.js';
import { ask } from './commands/ask.js';
import { hello } from './commands/hello.js';
import { help } from './commands/help.js';
import { plan } from './commands/plan.js';
import { settings } from './commands/settings.js';
import { comesClose, isNamed, MOST_OFFERED, plansOf } from './plan-search.js';
import { offersOf, visibleJourneys, type EmployeeJourney } from './plan-view.js';
import { isWordless, remarkIn, talkBack } from './small-talk.js';

/** What someone means with what they typed: a command, or an answer at once. Whatever it is, they are answered kindly. */
export async function understand(
  context: CommandContext,
  commands: readonly Command[],
  text: string,
): Promise<TypedCommand | View> {
  const typed = text.trim();
  if (typed === '') return { kind: 'help', commands: context.helpFor(), reason: 'no-text' };
  const known = findCommand(commands, typed) ?? remarked(typed);
  if (known) return known;
  if (looksLikeQuestion(typed)) return { command: ask, rest: typed };
  const visible = await visibleJourneys(context);
  if (await isSomeone(context, visible, typed)) return { command: plan, rest: typed };
  if (asksOfPlan(context, visible, typed)) return { command: ask, rest: typed };
  return (await slipped(context, visible, commands, typed)) ?? searched(context, typed);
}

/** A remark is answered in kind; one about the coach, by the command that tells of it. */
function remarked(text: string): TypedCommand | View | undefined {
  const remark = /^[?\s]+$/.test(text) ? 'abilities' : remarkIn(text);
  if (remark === 'language') return { command: settings, rest: '' };
  if (remark === 'abilities') return { command: help, rest: '' };
  if (remark === 'identity') return { command: hello, rest: '' };
  if (remark) return talkBack(remark);
  return isWordless(text) ? talkBack('sign') : undefined;
}

/** Whether a text is the name of someone the speaker may see. A word that we know is a name with its capital only. */
async function isSomeone(
  { peopleSearch }: CommandContext,
  visible: readonly EmployeeJourney[],
  text: string,
): Promise<boolean> {
  if (isOrdinaryWord(plain(text)) && !/^\p{Lu}/u.test(text)) return false;
  if (visible.some(({ employee }) => isNamed(employee.name, text))) return true;
  return (await peopleSearch.find(text)).some(({ name }) => isNamed(name, text));
}

/** "Deadlines for Anna": no question by its words, but one all the same. */
function asksOfPlan({ search }: CommandContext, visible: readonly EmployeeJourney[], text: string): boolean {
  const { people, rest } = mentionedIn(text, visible);
  return people.length > 0 && search.planAspect(rest) !== undefined;
}

/** What was probably meant, where a command or a name was mistyped. */
async function slipped(
  context: CommandContext,
  visible: readonly EmployeeJourney[],
  commands: readonly Command[],
  text: string,
): Promise<View | undefined> {
  const slip = slipOf(commands, text);
  if (!slip)
    return offer(
      [],
      visible.filter(({ employee }) => comesClose(employee.name, text)),
    );
  if (slip.rest === '') return offer([slip], []);
  if (slip.command !== plan.id) return undefined;
  const { plans, close } = await plansOf(context, visible, slip.rest);
  return offer([], [...plans, ...close]) ?? offer([slip], []);
}

function offer(commands: readonly CommandOffer[], people: readonly EmployeeJourney[]): View | undefined {
  if (commands.length + people.length === 0) return undefined;
  return { kind: 'did-you-mean', commands, plans: offersOf(people.slice(0, MOST_OFFERED)) };
}

/** A word or two on a subject of ours is as good as a question about it. */
async function searched(context: CommandContext, text: string): Promise<View> {
  const answer = await answerQuestion(context, text);
  return answer.kind === 'no-answer'
    ? { kind: 'help', commands: context.helpFor(), reason: 'not-understood' }
    : answer;
}
