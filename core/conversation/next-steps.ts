import type { Locale } from '../language/locale.js';
import { translator } from '../language/messages.js';
import type { MessageKey } from '../language/messages.nl.js';
import { problemSentence } from '../language/problem-sentence.js';
import type { Offer } from '../messages/offer.js';
import type { View, ViewKind } from '../messages/view.js';
import type { UserRole } from '../people/user.js';
import type { Command } from './command.js';
import { commandIn } from './command-search.js';
import { toCommand } from './offers.js';

/** A command that is offered as the next thing to do, by a word of its own in the message files. */
type Step = Extract<MessageKey, `step.${string}`> extends `step.${infer Id}` ? Id : never;

/** What people do after they saw a view, whatever brought it; likeliest first. A step that is not for its reader is left out. */
const afterView: Readonly<Partial<Record<ViewKind, readonly Step[]>>> = {
  plan: ['next', 'deadlines', 'journey', 'team'],
  'plan-dates': ['next', 'deadlines', 'journey', 'team'],
  'plan-example': ['announce', 'journey', 'plan'],
  'plan-choice': ['team', 'overview'],
  'did-you-mean': ['help'],
  'no-journeys': ['announce', 'journey', 'what-if'],
  'no-answer': ['plan', 'what-if', 'help'],
  answer: ['plan', 'next', 'overview'],
  overview: ['deadlines', 'resend', 'people'],
  'setup-guide': ['overview', 'people', 'help'],
  help: ['home', 'team', 'overview', 'requests'],
  welcome: ['home', 'team', 'overview', 'requests'],
};

/** What people do after a command, or after the flow of one came to its end. */
const afterCommand: Readonly<Record<string, readonly Step[]>> = {
  team: ['next', 'open', 'plan'],
  next: ['open', 'team', 'plan'],
  open: ['next', 'team', 'plan'],
  standing: ['next', 'team'],
  cover: ['agreements', 'plan', 'team'],
  agreements: ['plan', 'cover', 'team'],
  'what-if': ['announce', 'journey', 'plan'],
  announce: ['team', 'plan', 'what-if'],
  announced: ['journey', 'overview'],
  decline: ['announced', 'overview', 'journey'],
  journey: ['plan', 'deadlines', 'overview'],
  birth: ['plan', 'undo', 'deadlines'],
  return: ['plan', 'undo', 'deadlines'],
  'change-leave': ['plan', 'undo', 'deadlines'],
  hospital: ['plan', 'undo', 'deadlines'],
  loss: ['plan', 'undo'],
  undo: ['plan', 'journey', 'overview'],
  deadlines: ['met', 'uwv', 'overview'],
  met: ['deadlines', 'uwv', 'overview'],
  uwv: ['met', 'deadlines', 'plan'],
  milestones: ['own-tip', 'try', 'overview'],
  'own-tip': ['try', 'milestones', 'overview'],
  'own-terms': ['plan', 'milestones', 'overview'],
  try: ['milestones', 'journey', 'overview'],
  report: ['overview', 'deadlines', 'milestones'],
  resend: ['overview', 'people', 'sync'],
  pause: ['settings', 'home', 'team'],
  'stand-in': ['overview', 'people'],
  responsible: ['overview', 'people'],
  people: ['roles', 'sync', 'import'],
  reassign: ['people', 'overview'],
  'leave-employment': ['people', 'overview'],
  roles: ['people', 'sync', 'overview'],
  sync: ['people', 'resend', 'overview'],
  settings: ['home', 'usage', 'my-data'],
  usage: ['privacy', 'my-data', 'settings'],
  import: ['journey', 'overview', 'sync'],
  link: ['import', 'people', 'overview'],
  audit: ['requests', 'export', 'people'],
  requests: ['audit', 'export', 'overview'],
  export: ['audit', 'requests', 'overview'],
  'my-data': ['privacy', 'usage', 'settings'],
  privacy: ['my-data', 'usage', 'help'],
};

/** After all else, a remark among it: where anyone can begin. */
const otherwise: readonly Step[] = ['team', 'overview', 'requests', 'plan', 'help'];

/** What is pushed has its own actions, and so has Home; a nudge that was answered has none where a second click would press it. */
const withoutSteps: ReadonlySet<ViewKind> = new Set<ViewKind>([
  ...(['form', 'nudge', 'trial', 'nudge-done', 'nudge-snoozed', 'nudge-dismissed', 'nudge-over'] as const),
  ...(['prepare', 'digest', 'announcement', 'unreachable', 'withdrawn', 'stranger'] as const),
  ...(['home', 'home-tab', 'home-people', 'home-commands', 'home-over'] as const),
]);

/** Who reads an answer, and what brought it. */
interface Reading {
  readonly roles: readonly UserRole[];
  readonly locale: Locale;
  /** The language of the buttons' answers, where it is not the reader's own. */
  readonly spoken?: Locale | undefined;
  readonly command?: string | undefined;
}

/**
 * An answer with what its reader probably does next. Every step is theirs to take; where the answer is about one person, a step
 * that can be about them is. The card has room for three buttons in all, its own among them, and leaves out what it has already.
 */
export function withNextSteps(view: View, commands: readonly Command[], reading: Reading): View {
  if (withoutSteps.has(view.kind)) return view;
  const usable = commands.filter(({ roles }) => roles.some((role) => reading.roles.includes(role)));
  const steps = afterView[view.kind] ?? afterCommand[reading.command ?? ''] ?? otherwise;
  const next = [...wayOnIn(view, usable, reading), ...offersOf(steps, view, usable, reading)];
  return { ...view, next: once(next.length > 0 ? next : offersOf(otherwise, view, usable, reading)) };
}

/** Each command once, as it comes first. */
const once = (offers: readonly Offer[]): Offer[] =>
  [...new Map(offers.toReversed().map((one) => [commandOf(one), one])).values()].reverse();

const commandOf = ({ action }: Offer): string => (action.do === 'command' ? action.command : action.do);

/** The commands that the sentences of a problem or a notice tell their reader to type. */
function wayOnIn(view: View, usable: readonly Command[], reading: Reading): Offer[] {
  const typed = [...sentencesOf(view, reading.locale).matchAll(/"([^"]+)"/g)].flatMap(([, word = '']) => {
    const found = commandIn(usable, word);
    const isMeant = found?.rest === '' && found.command.id !== reading.command;
    return isMeant ? [{ command: found.command, word }] : [];
  });
  return typed.map(({ command, word }) => ({
    text: word.charAt(0).toUpperCase() + word.slice(1),
    action: { ...toCommand(command.id), ...spokenIn(reading) },
  }));
}

function sentencesOf(view: View, locale: Locale): string {
  if (view.kind === 'problem') return problemSentence(view.problem, locale, view.reader);
  return view.kind === 'notice' ? view.lines.join('\n') : '';
}

function offersOf(steps: readonly Step[], view: View, usable: readonly Command[], reading: Reading): Offer[] {
  const t = translator(reading.locale);
  const person = personIn(view);
  return steps.flatMap((step) => {
    const command = usable.find(({ id }) => id === step);
    const isAboutOne = command?.about === 'employee' || command?.about === 'journey';
    const rest = isAboutOne ? person : undefined;
    const isWhatWasAsked = step === reading.command && rest === undefined;
    if (!command || isWhatWasAsked) return [];
    return [{ text: t(`step.${step}`), action: { ...toCommand(step, rest), ...spokenIn(reading) } }];
  });
}

const spokenIn = ({ spoken }: Reading) => (spoken ? { in: spoken } : {});

/** Whom a view is about, where that is one person alone. */
function personIn(view: View): string | undefined {
  if ('employeeId' in view) return view.employeeId;
  if ('about' in view && view.about) return view.about.employeeId;
  const [only, ...others] = view.kind === 'notice' ? (view.employeeIds ?? []) : [];
  return others.length === 0 ? only : undefined;
}
