import { factsOfArticle, type ArticleFacts } from '../../leave/article.js';
import type { LeaveNames } from '../../leave/jurisdiction.js';
import type { LeaveKind, PaidAs } from '../../leave/leave-plan.js';
import type { Locale } from '../../language/locale.js';
import { textsOf } from '../milestone-text.js';
import type { Milestone } from '../milestone.js';
import type { Finding } from './finding.js';
import { adviceIn } from './sentences.js';

type Names = Readonly<Record<Locale, LeaveNames>>;

/** What calls wage what is a benefit, or a benefit what is wage, by the leave that the sentence or else the card is about. */
export function payFindings(
  milestone: Milestone,
  articles: readonly ArticleFacts[],
  names: Names,
): Finding[] {
  const ofCard = factsOfArticle(articles, milestone.source)?.paidAs;
  return textsOf(milestone).flatMap(({ path, locale, text }) =>
    adviceIn(text).flatMap(({ field, sentence }) => {
      const kinds = kindsIn(sentence, names[locale].leave);
      const paid = kinds.length > 0 ? kinds.map((kind) => payOf(kind, articles)) : [ofCard];
      const at = { code: 'pay-mixed-up', milestone: milestone.id, field: `${path}.${field}` } as const;
      const wrong = saidAs(sentence, locale).filter((said) => paid.every((one) => one && one !== said));
      if (wageFromUwv[locale].test(sentence.replace(dailyWage, '')))
        return [{ ...at, message: `"${sentence}" has UWV pay a wage: UWV pays a benefit` }];
      return wrong.map((said): Finding => {
        const message = `"${sentence}" speaks of a ${said}, and by its article it is a ${other[said]}: say which it is`;
        return { ...at, message };
      });
    }),
  );
}

const other: Record<PaidAs, PaidAs> = { wage: 'benefit', benefit: 'wage' };

const payOf = (kind: LeaveKind, articles: readonly ArticleFacts[]): PaidAs | undefined =>
  articles.find((one) => one.kind === kind && one.paidAs)?.paidAs;

/** The kinds of leave that a sentence names; a longer name hides the shorter one inside it. */
function kindsIn(sentence: string, leave: Readonly<Record<LeaveKind, string>>): LeaveKind[] {
  const names = (Object.entries(leave) as [LeaveKind, string][]).sort(([, a], [, b]) => b.length - a.length);
  let rest = sentence.toLowerCase();
  return names.flatMap(([kind, name]) => {
    if (!rest.includes(name.toLowerCase())) return [];
    rest = rest.replaceAll(name.toLowerCase(), '');
    return [kind];
  });
}

/** The daily wage is what a benefit is counted with. */
const wage: Record<Locale, RegExp> = {
  nl: /\b(loon|salaris|doorbeta\w+|betaalt? .* door|loondoorbetaling)\b/iu,
  en: /\b(full pay|wages?|salary|(pay|pays|paid) by (the|your) employer|employer (pays|goes on paying))\b/iu,
};
const dailyWage = /\b(daily wages?|dagloon)\b/giu;
const benefit: Record<Locale, RegExp> = {
  nl: /\b(uitkering\w*|dagloon|(betaalt|betaald|vergoedt|vergoed) door UWV|UWV (betaalt|vergoedt))\b/iu,
  en: /\b(benefits?|daily wages?|paid by UWV|UWV (pays|covers))\b/iu,
};

/** UWV pays no wage, whatever the card is about. */
const wageFromUwv: Record<Locale, RegExp> = {
  nl: /\bUWV\b[^,.;]*\b(loon|salaris)\b[^,.;]*\b(door)?beta(al|alt|len)\b|\bUWV\b[^,.;]*\bbeta(al|alt|len)\b[^,.;]*\b(loon|salaris)\b/iu,
  en: /\bUWV\b[^,.;]*\bpays?\b[^,.;]*\b(wages?|salary)\b/iu,
};

function saidAs(sentence: string, locale: Locale): PaidAs[] {
  const saysWage = wage[locale].test(sentence.replace(dailyWage, ''));
  const saysBenefit = benefit[locale].test(sentence);
  return [...(saysWage ? (['wage'] as const) : []), ...(saysBenefit ? (['benefit'] as const) : [])];
}
