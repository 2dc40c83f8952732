import type { Locale } from '../../language/locale.js';
import type { Milestone, MilestoneText } from '../milestone.js';

/** Words that do not belong in a manager's mouth, and the reason. */
interface ForbiddenWords {
  readonly reason: string;
  /** `avoid` names what not to ask, so most of these words may stand there. */
  readonly alsoInAvoid: boolean;
  readonly inGriefOnly?: true;
  readonly words: Readonly<Record<Locale, RegExp>>;
}

const forbidden: readonly ForbiddenWords[] = [
  {
    reason: 'ask nothing medical',
    alsoInAvoid: false,
    words: {
      nl: /\b(ziek|ziekte|klacht(en)?|symptomen|misselijk(heid)?|medisch[e]?|diagnose|miskraam|herstel(d|len)?|lichaam|gezondheid|gezond|hormonen|depressie|de bevalling)\b/giu,
      en: /\b(sick(ness)?|ill(ness)?|symptoms?|nausea|nauseous|medical(ly)?|diagnos[ei]s|miscarriage|recover(y|ed|ing)?|health(y)?|body|hormones|depress(ed|ion)|the delivery)\b/giu,
    },
  },
  {
    reason: 'assume and ask nothing about feeding',
    alsoInAvoid: false,
    words: {
      nl: /\b(\w*voeding|voed(t|en)|de borst|fles(je)?)\b/giu,
      en: /\b(breast\w*|bottles?|feed(s|ing)?|nursing)\b/giu,
    },
  },
  {
    reason: 'use {name} or other words: the gender of an employee is not known',
    alsoInAvoid: true,
    words: {
      nl: /\b(hij|hem|haar|zij|ze|(van|met|voor|over|aan|door|bij|naar|tijdens) zijn|zijn of haar)\b/giu,
      en: /\b(he|she|him|his|hers?|himself|herself)\b/giu,
    },
  },
  {
    reason: 'assume no form of family',
    alsoInAvoid: true,
    words: {
      nl: /\b((schoon)?moeders?|vaders?|mama|papa|(echt)?vrouw|echtgenote?|haar man|vriendin)\b/giu,
      en: /\b(mothers?|fathers?|mum(my)?|mom(my)?|dad(dy)?|wife|husband|(boy|girl)friend)\b/giu,
    },
  },
  {
    reason: 'press no one back to work',
    alsoInAvoid: false,
    words: {
      nl: /\b(zo snel mogelijk|(eerder|snel|vroeg) terug|(we|wij) missen je|(we|wij) hebben je nodig|bereikbaar|niet zonder je)\b/giu,
      en: /\b(as soon as possible|back (early|soon|sooner)|(we )?miss you|need you back|on call|reachable)\b/giu,
    },
  },
  {
    reason: 'ask nothing about plans for a family',
    alsoInAvoid: false,
    words: {
      nl: /\b(nog een kind|tweede kind|volgende kind|getrouwd|alleenstaand)\b/giu,
      en: /\b(another child|second child|next child|married|single parent)\b/giu,
    },
  },
  {
    reason: 'no cheer, and no work, where someone grieves',
    alsoInAvoid: false,
    inGriefOnly: true,
    words: {
      nl: /\b(gefeliciteerd|feliciteer|geniet|blij|leuk|mooi|fijn|gelukkig|vrolijk|werk|taken|terugkeer|overdracht|vervanging)\b/giu,
      en: /\b(congratulat\w+|enjoy|happy|lovely|glad|luckily|at least|work|tasks?|handover|cover|coming back)\b/giu,
    },
  },
];

/** The anchors of grief: a loss, or the death of the other parent. */
const isAboutGrief = (milestone: Milestone): boolean => ['L', 'K', 'M'].includes(milestone.due.anchor);

/** Each forbidden word in a text with the reason why, and the field it stands in. */
export function forbiddenWordsIn(
  milestone: Milestone,
  text: MilestoneText,
  locale: Locale,
): { field: string; word: string; reason: string }[] {
  const { avoid, steps, ...rest } = text;
  const asked = { ...rest, ...Object.fromEntries(steps.map((step, index) => [`steps.${index}`, step])) };
  return forbidden
    .filter((rule) => !rule.inGriefOnly || isAboutGrief(milestone))
    .flatMap(({ reason, alsoInAvoid, words }) =>
      Object.entries(alsoInAvoid ? { ...asked, avoid } : asked).flatMap(([field, sentence]) =>
        [...sentence.matchAll(words[locale])].map(([word]) => ({ field, word, reason })),
      ),
    );
}
