import type { LeaveKind } from '../../leave/leave-plan.js';
import { writtenOut } from './terms/chat-spelling.js';
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

/** Some word for a moment, in any place of the question; or a question so short that it can only mean that. */
const whenever =
  /\b(wanneer|welke dag|datum|uiterlijk|deadlines?|when|(which|what) day|date|latest|by when)\b/;
const whenOrShort = new RegExp(`${whenever.source}|^(\\S+ ?){1,6}$`);

const leaves: readonly (readonly [LeaveKind, RegExp])[] = [
  ['additional-birth', /\baanvullend\w* geboorteverlof\b|\badditional birth leave\b/],
  ['birth', /\b(geboorte|partner|vaderschaps)verlof\b|\b(birth|paternity) leave\b/],
  ['parental', /\bouderschapsverlof\b|\bparental leave\b/],
];

/** As people type it of someone by name, without a question word or with the words in any order. */
const ofSomeone: Readonly<Partial<Record<PlanAspect, readonly RegExp[]>>> = {
  steps: [/\b(nog|next|left|todo|to do|te doen|openstaand\w*)\b/, /^(?!.*\b(als|bij|if|when|after)\b)/],
  deadlines: [/\buwv\b/, whenever],
  'due-date': [/\b(beval\w*|uitgerekend\w*|due|giv\w+ birth)\b/, whenever],
  return: [
    /\b(terug\w*|back|return\w*)\b|\b(1 ?e|1st|eerste|first) (werk)?(dag|day)\b.*\b(na|after)\b/,
    whenOrShort,
  ],
  end: [
    /\b(einde?|eindigt|afgelopen|ends?|ending|over)\b|\btot (en met )?(welke|wanneer)\b|\buntil (when|what|which)\b/,
    whenOrShort,
  ],
  start: [
    /\b(start\w*|begin\w*|ingang\w*|vanaf|off|leaving|weg|away|out)\b|\bstop\w*( met)? werk\w*|\bstop\w* working\b/,
    whenOrShort,
  ],
  plan: [/^(\S+ )?(\S+ )?(verlof|leave|verlofplan|leave plan)$/],
};

/** What a question asks about a plan, if that is what it does; it may be shorter where it names someone. Whose plan is another matter: see `mentionedIn`. */
export function planQuestionIn(question: string, isNamed = false): PlanQuestion | undefined {
  const text = asAsked(question);
  if (isOfLaw(question)) return undefined;
  const fits = (patterns: readonly RegExp[] = [/^(?!)/]): boolean =>
    patterns.every((pattern) => pattern.test(text));
  const aspect =
    planAspects.find((one) => fits(aspects[one])) ??
    (isNamed ? planAspects.find((one) => fits(ofSomeone[one])) : undefined);
  if (!aspect) return undefined;
  return { aspect, leave: leaves.find(([, pattern]) => pattern.test(text))?.[0] };
}

const asAsked = (question: string): string => withoutCourtesy(writtenOut(plain(question)));

/** "Can you tell me when": that is asked, not whether one may. */
const withoutCourtesy = (text: string): string =>
  text
    .replace(/^(hi|hey|hello|hoi|hallo|dag)\b[ ,!]*/, '')
    .replace(
      /^(kun|kan|can|could|weet|do) (je|jij|u|you)( me| mij)?( even| please)?( zeggen| vertellen| tell| say| know)?( me)?( even)? ?/,
      '',
    )
    .replace(/[?!.,]+/g, ' ')
    .trim();

/** Whether one may, and what no plan holds, is a question of law, whoever is named. */
export function isOfLaw(question: string): boolean {
  const text = asAsked(question);
  return permitted.test(text) || subjects.test(text);
}
const permitted =
  /^(mag|mogen|kan|kunnen|moet|moeten|hoeft|is het toegestaan|may|can|could|must|should|is \S+ (allowed|entitled)|am i allowed|(does|do) \S+ (have|need) to)\b/;
const subjects =
  /\b(kol[fv]\w*|pump\w*|breast\w*|ontsla\w*|dismiss\w*|fire[ds]?|opzeg\w*|nacht\w*|night\w*|pauzes?|breaks?|ziek\w*|sick|ill|illness|bonus\w*|vakantie\w*|holidays?|vacation|pensio\w*|salaris|salary|promotie|promotion|overwerk\w*|overtime|minder werken|resign\w*|functie|baan|job)\b/;

const someone =
  /\b(haar|zijn|hun) (\w*verlof|eerste|laatste|uitgerekende|plan)\b|\b(komt|is|gaat|begint) (ze|zij|hij)\b|\b(her|his|their) (\w+ )?(leave|first|last|due|plan|start|end)\b|\b(does|is|will) (she|he)\b/;
const permission = /\b(mag|mogen|kan|moet|hoort|may|can|could|must|should)\b/;

/** True where a question means one person without a name: "when does her leave end", not "may she work during leave". */
export function meansSomeone(question: string): boolean {
  const text = plain(question);
  return someone.test(text) && !permission.test(text);
}
