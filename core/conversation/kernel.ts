import { countryCodes } from '../countries/registry.js';
import { translator } from '../language/messages.js';
import type { View } from '../messages/view.js';
import { rightsOf } from '../journeys/rights.js';
import { asBefore, currentSpeaker, speaksForHr } from '../people/context.js';
import { createPeopleSearch } from '../people/people-search.js';
import type { UsageNeeds } from '../usage/usage-needs.js';
import { prepareSearch, searchOf } from './ask/search-of.js';
import type { Command, CommandContext } from './command.js';
import { closedView, isClosed } from './closed.js';
import { commandIn, commandOf, findCommand, helpFor, mayUse, type TypedCommand } from './command-search.js';
import { hello } from './commands/hello.js';
import { help } from './commands/help.js';
import { lookedAt } from './home/home-views.js';
import type { FlowRepository } from './flow-state.js';
import { createFlows, type Flows } from './flows/flows.js';
import { withNextSteps } from './next-steps.js';
import { replace, say, type Intent, type PressAction, type Reply, type Upload } from './intent.js';
import { forReader } from './problem-view.js';
import { askOnCard, cardFlows } from './nudges/card-flows.js';
import { pressNudge, showPlan } from './press.js';
import { noProgress, type ShowProgress } from './progress.js';
import type { Kernel } from './receive.js';
import { refreshGuides } from './setup-guide.js';
import { showRest, type RestNeeds } from './show-rest.js';
import { answerIn, languageOf } from './spoken-language.js';
import { understand } from './understand.js';
import { whoIsMeant } from './who-is-meant.js';
import { answerErrorReports, answerUsage } from './usage-answers.js';

/** The longest text that is read, in UTF-16 units; of a longer one the beginning is. No question needs more. */
export const MOST_TEXT = 500;

interface KernelNeeds extends RestNeeds, UsageNeeds {
  readonly flows: FlowRepository;
  readonly pause: CommandContext['pause'];
  readonly newId: () => string;
  /** Everything that can be typed, in the order help shows it. */
  readonly commands: readonly Command[];
}

/** The conversation: what someone wants goes in, replies come out. Runs in the context of the person who speaks. */
export function createKernel(needs: KernelNeeds): Kernel {
  const { commands, clock } = needs;
  // The program must not start with half the answers.
  for (const country of countryCodes) prepareSearch(needs.catalogues, country);
  const peopleSearch = createPeopleSearch(needs.employees, needs.clock, (user) => rightsOf(needs, user));
  const underWay = new Set<string>();
  const context = (progress: ShowProgress): CommandContext & RestNeeds => ({
    ...needs,
    progress,
    peopleSearch,
    underWay,
    helpFor: () => helpFor(commands),
    search: searchOf(needs.catalogues),
  });
  const flows = createFlows<CommandContext>(needs, (id) => {
    const onCard = cardFlows.get(id);
    if (onCard) return onCard;
    const command = commands.find((one) => one.id === id);
    return command && 'flow' in command && isAllowed(needs, command) ? command.flow : undefined;
  });
  return {
    opensForm(text) {
      const asked = commands.find(({ id }) => id === text) ?? commandIn(commands, bounded(text))?.command;
      return asked !== undefined && 'flow' in asked;
    },
    suggest: (flow, field, typed) => flows.suggest(context(noProgress), flow, field, bounded(typed)),
    async handle(intent, progress = noProgress) {
      if (isClosed(clock)) return say(closedView());
      const needs = context(progress);
      const replies = await handle(needs, flows, commands, intent);
      if (replies.some(mayTickOff) && speaksForHr()) await refreshGuides(needs);
      const read = replies.map((reply) => forReader(reply, (id) => commandOf(commands, id)));
      return intent.kind === 'look' ? read : withWayOn(read, commands);
    },
  };
}

/** The last of what is answered ends in what people do next. */
function withWayOn(replies: readonly Reply[], commands: readonly Command[]): readonly Reply[] {
  const { user, locale } = currentSpeaker();
  return replies.map((reply, index) => {
    if (!('view' in reply) || index < replies.length - 1) return reply;
    const { locale: spoken, command } = reply;
    const reading = { roles: user.roles, locale: spoken ?? locale, spoken, command };
    return { ...reply, view: withNextSteps(reply.view, commands, reading) };
  });
}

/** Whether one of HR's first steps may have been done. */
const mayTickOff = (reply: Reply): boolean =>
  reply.kind === 'close' || (reply.kind === 'message' && reply.view.kind === 'trial');

const bounded = (text: string): string => text.slice(0, MOST_TEXT);

async function handle(
  context: CommandContext & RestNeeds,
  flows: Flows<CommandContext>,
  commands: readonly Command[],
  intent: Intent,
): Promise<readonly Reply[]> {
  switch (intent.kind) {
    case 'arrive':
      return run(context, flows, { command: hello, rest: '' });
    case 'look':
      return say(await lookedAt(context));
    case 'say':
      return runText(context, flows, commands, bounded(intent.text));
    case 'press':
      return press(context, flows, commands, intent.action);
    case 'open':
      return flows.open(context, intent.place);
    case 'submit':
      return flows.answer(context, intent.place, {
        kind: 'values',
        values: intent.values,
        files: intent.files,
      });
    case 'file':
      return takeFiles(context, flows, commands, intent.files);
  }
}

function press(
  context: CommandContext & RestNeeds,
  flows: Flows<CommandContext>,
  commands: readonly Command[],
  action: PressAction,
): Promise<readonly Reply[]> {
  switch (action.do) {
    case 'show-plan':
      return answerIn(action.in, () => showPlan(context, action.journey));
    case 'show-dates':
      return answerIn(action.in, () => showPlan(context, action.journey, 'plan-dates'));
    case 'trial':
      return Promise.resolve(replace(trialOver(action.answer)));
    case 'usage':
      return answerUsage(context, action.answer, action.text).then(replace);
    case 'error-reports':
      return answerErrorReports(context, action.answer).then(replace);
    case 'open-rest':
      return showRest(context, action.message);
    case 'back':
      return flows.answer(context, { flow: action.flow, step: action.step }, { kind: 'back' });
    case 'cancel':
      return flows.cancel(context, { flow: action.flow, step: action.step });
    case 'later':
    case 'plan-talk':
      return askOnCard(context, flows, action);
    case 'command':
      return answerIn(action.in, () => {
        const asked = commands.find(({ id }) => id === action.command);
        const may = asked !== undefined && isAllowed(context, asked);
        return run(
          context,
          flows,
          may ? { command: asked, rest: action.rest ?? '' } : { command: help, rest: '' },
        );
      });
    default:
      return pressNudge(context, action);
  }
}

/** Whether the person who speaks may use a command; where not, that they were kept from it is taken down. */
function isAllowed({ audit }: Pick<CommandContext, 'audit'>, command: Command): boolean {
  const may = mayUse(command);
  if (!may) audit.note({ act: 'refused', what: command.id, why: 'no-role' });
  return may;
}

/** What would have come of the press, had it been real. */
function trialOver(answer: 'done' | 'later' | 'dismiss'): View {
  const t = translator(currentSpeaker().locale);
  return { kind: 'notice', title: t('try.pressed-title'), lines: [t(`try.pressed-${answer}`)] };
}

/** A file that was dropped into the chat answers the form that asked for one, or begins what needs one. */
async function takeFiles(
  context: CommandContext,
  flows: Flows<CommandContext>,
  commands: readonly Command[],
  files: readonly Upload[],
): Promise<readonly Reply[]> {
  const place = await flows.waitingForFile();
  if (place) return flows.answer(context, place, { kind: 'values', values: {}, files });
  const taking = commands.find((command) => 'flow' in command && command.takesFiles && mayUse(command));
  return taking
    ? flows.start(context, taking.id, '', files)
    : say({ kind: 'problem', problem: { code: 'file-unasked' } });
}

/** A text is answered in the language it was written in, where its words, or the command it calls, leave no doubt. */
function runText(
  context: CommandContext,
  flows: Flows<CommandContext>,
  commands: readonly Command[],
  text: string,
): Promise<readonly Reply[]> {
  const typed = findCommand(commands, text) ?? commandIn(commands, text);
  if (typed) isAllowed(context, typed.command);
  const language = languageOf(text) ?? typed?.language;
  return answerIn(language, async () => {
    const meant = await understand(context, commands, text);
    return 'command' in meant ? run(context, flows, meant) : say(meant);
  });
}

function run(
  context: CommandContext,
  flows: Flows<CommandContext>,
  { command, rest }: TypedCommand,
): Promise<readonly Reply[]> {
  return asBefore({ cause: { kind: 'command', name: command.id } }, async () => {
    const replies = await answerTo(context, flows, { command, rest });
    return replies.map((reply) => ({ ...reply, command: command.id }));
  });
}

async function answerTo(
  context: CommandContext,
  flows: Flows<CommandContext>,
  { command, rest }: TypedCommand,
): Promise<readonly Reply[]> {
  const said = await whoIsMeant(context, command, rest);
  if (typeof said !== 'string') return say(said);
  if ('flow' in command) return flows.start(context, command.id, said);
  const args = command.arguments.safeParse(said);
  return args.success
    ? command.run(context, args.data)
    : say({ kind: 'help', commands: context.helpFor(), reason: 'not-understood' });
}
