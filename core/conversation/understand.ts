import type { View } from '../messages/view.js';
import { currentSpeaker } from '../people/context.js';
import { answerQuestion, topicsFor } from './ask/answer.js';
import { decide } from './ask/decide.js';
import { mentionedIn } from './ask/mentioned.js';
import { looksLikeQuestion } from './ask/looks-like-question.js';
import { isOrdinaryWord } from './ask/terms/ordinary.js';
import { plain } from './ask/terms/terms.js';
import type { Command, CommandContext } from './command.js';
import { asMeant } from './as-meant.js';
import { almostWhole, findCommand, type TypedCommand } from './command-search.js';
import { ask } from './commands/ask.js';
import { hello } from './commands/hello.js';
import { help } from './commands/help.js';
import { plan } from './commands/plan.js';
import { settings } from './commands/settings.js';
import { isNamed } from './plan-search.js';
import { visibleJourneys, type EmployeeJourney } from './plan-view.js';
import { bare, slipped } from './slipped.js';
import { isWordless, remarkIn, talkBack } from './small-talk.js';

/** What someone means with what they typed: a command, or an answer at once. Whatever it is, they are answered kindly. */
export async function understand(
  context: CommandContext,
  commands: readonly Command[],
  text: string,
): Promise<TypedCommand | View> {
  const typed = asMeant(text);
  if (typed === '') return { kind: 'help', commands: context.helpFor(), reason: 'no-text' };
  const known = findCommand(commands, typed) ?? remarked(typed);
  const called = known && 'command' in known ? known : undefined;
  if (called?.command.id === hello.id && called.rest !== '') return afterGreeting(context, commands, called);
  if (called && isSentence(called) && isAnswered(context, typed)) return { command: ask, rest: typed };
  if (!known || called?.rest) {
    const almost = almostWhole(commands, typed, called?.command);
    if (almost.length > 0) return { kind: 'did-you-mean', commands: almost.map(bare), plans: [] };
  }
  if (known) return known;
  const visible = await visibleJourneys(context);
  const name = typed.replace(/\?$/, '');
  if (await isSomeone(context, visible, name)) return { command: plan, rest: name };
  if (looksLikeQuestion(typed)) return { command: ask, rest: typed };
  if (asksOfPlan(context, visible, typed)) return { command: ask, rest: typed };
  return (await slipped(context, visible, typed)) ?? searched(context, visible, typed);
}

/** "Team keeps mailing her while she is off": it begins as a command does that wants nothing more, or no more than a word. */
const isSentence = ({ command, rest }: TypedCommand): boolean =>
  'run' in command &&
  command.id !== ask.id &&
  command.about === undefined &&
  rest.split(' ').length >= FEWEST_OF_SENTENCE &&
  !/\d/.test(rest);
const FEWEST_OF_SENTENCE = 4;

/** Whether the rules or the catalogue have an answer that is surely meant. */
const isAnswered = ({ search }: CommandContext, text: string): boolean =>
  decide(topicsFor(search, text, currentSpeaker().user.roles)).kind === 'answer';

/** "Hoi, plan Anna": what is said after a greeting is what is meant, where anything is. */
async function afterGreeting(
  context: CommandContext,
  commands: readonly Command[],
  greeting: TypedCommand,
): Promise<TypedCommand | View> {
  const meant = await understand(context, commands, greeting.rest);
  return 'kind' in meant && meant.kind === 'help' ? greeting : meant;
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
  if (text.split(' ').length > MOST_WORDS_OF_NAME) return false;
  if (visible.some(({ employee }) => isNamed(employee.name, text))) return true;
  return (await peopleSearch.find(text)).some(({ name }) => isNamed(name, text));
}

/** Of more words nobody is looked for. */
const MOST_WORDS_OF_NAME = 6;

/** "Deadlines for Anna": no question by its words, but one all the same. */
function asksOfPlan({ search }: CommandContext, visible: readonly EmployeeJourney[], text: string): boolean {
  const { people, rest } = mentionedIn(text, visible);
  return people.length > 0 && search.planAspect(rest) !== undefined;
}

/** A word or two on a subject of ours is as good as a question about it; of all else it is asked whether it was a slip. */
async function searched(
  context: CommandContext,
  visible: readonly EmployeeJourney[],
  text: string,
): Promise<View> {
  const answer = await answerQuestion(context, text);
  if (answer.kind !== 'no-answer') return answer;
  const help: View = { kind: 'help', commands: context.helpFor(), reason: 'not-understood' };
  return (await slipped(context, visible, text, true)) ?? help;
}
