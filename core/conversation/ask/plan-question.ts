import type { LeaveKind } from '../../leave/leave-plan.js';
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

export interface PlanQuestion {
  readonly aspect: PlanAspect;
  /** Where one kind of leave is asked about; undefined for all leave around the birth or the placement. */
  readonly leave: LeaveKind | undefined;
}

/**
 * By what each aspect is recognised, in Dutch and English together; the first that fits counts. Start, end, length and hours
 * must be those of leave: "how long may Anna pump" is a question of law.
 */
const aspects: Readonly<Record<PlanAspect, readonly RegExp[]>> = {
  steps: [
    /\b(wat (moet|kan) (ik|er)|what (must|should|do|can) i|what (is|comes|are))\b.*\b(voor|voordat|nog|nu|before|next|now|for|left)\b/,
    /^(?!.*\b(als|bij|if|when|after)\b)/,
  ],
  deadlines: [/\bdeadlines?\b|\buiterste data\b|\b(wanneer|when) .*\b(uwv|aanvragen|aangevraagd|claim\w*)\b/],
  hours: [/\bhoeveel (uur|uren)\b|\bhow many hours\b/, /verlof|leave/],
  'due-date': [
    /\buitgerekende?\b|\bdue( date)?\b|\b(wanneer|when) .*\b(bevalt|bevallen|give birth|giving birth)\b/,
  ],
  return: [
    /\b(wanneer|welke dag|when|(which|what) day)\b.*\b(terug|weer|back|return\w*)\b|\beerste werkdag\b|\bfirst day back\b/,
  ],
  length: [
    /\bhoe ?lang\b|\bhoeveel (weken|dagen)\b|\bhow (long|many (weeks|days))\b/,
    /verlof|leave|\bweg\b|\baway\b|\bgone\b/,
  ],
  end: [
    /\b(wanneer|welke dag|when|(which|what) day)\b.*\b(eind\w*|stopt|af|afloopt|afgelopen|ends?|finish\w*|over)\b|\btot (en met )?wanneer\b|\buntil when\b|\blaatste (verlof)?dag\b|\blast day\b|\beinddatum\b|\bend date\b/,
    /verlof|leave|datum|date|\bweg\b|\baway\b|\bgone\b/,
  ],
  start: [
    /\b(wanneer|welke dag|vanaf|when|(which|what) day)\b.*\b(begin\w*|start\w*|ingaan|gaat|in|go(es)?|leaves?)\b|\beerste (verlof)?dag\b|\bfirst day\b|\bstartdatum\b|\bstart date\b/,
    /verlof|leave|datum|date/,
  ],
  plan: [/\b(plan|planning|verlofplan)\b|^(en )?(het )?verlof van\b|^(and )?(the )?leave of\b/],
};

const leaves: readonly (readonly [LeaveKind, RegExp])[] = [
  ['additional-birth', /\baanvullend\w* geboorteverlof\b|\badditional birth leave\b/],
  ['birth', /\b(geboorte|partner|vaderschaps)verlof\b|\b(birth|paternity) leave\b/],
  ['parental', /\bouderschapsverlof\b|\bparental leave\b/],
];

/** What a question asks about a plan, if that is what it does. Whose plan is another matter: see `mentionedIn`. */
export function planQuestionIn(question: string): PlanQuestion | undefined {
  const text = plain(question);
  const aspect = planAspects.find((one) => aspects[one].every((pattern) => pattern.test(text)));
  if (!aspect) return undefined;
  return { aspect, leave: leaves.find(([, pattern]) => pattern.test(text))?.[0] };
}

const someone =
  /\b(haar|zijn|hun) (\w*verlof|eerste|laatste|uitgerekende|plan)\b|\b(komt|is|gaat|begint) (ze|zij|hij)\b|\b(her|his|their) (\w+ )?(leave|first|last|due|plan|start|end)\b|\b(does|is|will) (she|he)\b/;
const permission = /\b(mag|mogen|kan|moet|hoort|may|can|could|must|should)\b/;

/** True where a question means one person without a name: "when does her leave end", not "may she work during leave". */
export function meansSomeone(question: string): boolean {
  const text = plain(question);
  return someone.test(text) && !permission.test(text);
}
