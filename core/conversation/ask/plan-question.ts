import { z } from 'zod';
import type { LeaveKind } from '../../leave/leave-plan.js';
import { questionsSchema } from './questions.js';
import { plain } from './terms/terms.js';

/** What can be asked about someone's own plan. */
export const planAspects = [
  'steps',
  'deadlines',
  'hours',
  'due-date',
  'return',
  'length',
  'end',
  'start',
  'plan',
] as const;
export type PlanAspect = (typeof planAspects)[number];

const PLAN = 'plan:';
/** As which an aspect is asked for beside topics. */
export const aspectId = (aspect: PlanAspect): string => `${PLAN}${aspect}`;
export const isAspect = (id: string): boolean => id.startsWith(PLAN);

/** How people ask for each aspect of the plan of someone whose name is left out. */
export const plansAskedSchema = z.record(z.enum(planAspects), questionsSchema);

export interface PlanQuestion {
  readonly aspect: PlanAspect;
  /** Where one kind of leave is asked about; undefined for all leave around the birth or the placement. */
  readonly leave: LeaveKind | undefined;
}

/** By its name, or by how many weeks there are of it. */
const leaves: readonly (readonly [LeaveKind, RegExp])[] = [
  [
    'additional-birth',
    /\baanvullend\w* geboorteverlof\b|\badditional birth leave\b|\b(5|vijf|five|extra) (extra )?(weken|weeks)\b/,
  ],
  ['birth', /\b(geboorte|partner|vaderschaps)verlof\b|\b(birth|paternity) leave\b/],
  [
    'parental',
    /\bouderschapsverlof\b|\bparental leave\b|\b(9|negen|nine) (betaalde |paid )?(weken|weeks)\b|\b(betaalde|paid) parental\b/,
  ],
];

/** The kind of leave that a question names. */
export const leaveNamedIn = (question: string): LeaveKind | undefined =>
  leaves.find(([, pattern]) => pattern.test(plain(question)))?.[0];

const permitted =
  /\b(mag|mogen|hoeft|toegestaan|allowed|entitled)\b|(?<!\b(in|before|by|of|since|\d+(st|nd|rd|th)?) )\bmay\b(?! \d)/;
const obliged = /\b(do|does|did) .*\bhave to\b/;

/** Whether one may or has to is a question of law, whoever is named; "what do I have to do" and "when does it have to go" are none. */
export function asksWhetherOneMay(question: string): boolean {
  const text = plain(question);
  if (/\b(what|wat)\b/.test(text)) return false;
  return permitted.test(text) || (obliged.test(text) && !asksForDay(question));
}

const day =
  /^(\W*\w+\W+){0,2}\W*(wanneer|wnr|uiterlijk|when|whens|wen)\b|\b(welke|what|which|last|latest|first|earliest|laatste|eerste|1e|1ste|1st) (\w+ )?(dag|werkdag|verlofdag|datum|data|day|workday|date|dates)\b/;

/** True where a question asks for a day: "when does it end", not "may I write when they are back". */
export const asksForDay = (question: string): boolean => day.test(plain(question));

const someone =
  /\b(haar|zijn|hun) (\w*verlof|eerste|laatste|uitgerekende|plan)\b|\b(komt|is|gaat|begint) (ze|zij|hij)\b|\b(her|his|their) (\w+ )?(leave|first|last|due|plan|start|end)\b|\b(does|is|will) (she|he)\b/;
const permission = /\b(mag|mogen|kan|moet|hoort|may|can|could|must|should)\b/;

/** True where a question means one person without a name: "when does her leave end", not "may she work during leave". */
export function meansSomeone(question: string): boolean {
  const text = plain(question);
  return someone.test(text) && !permission.test(text);
}
