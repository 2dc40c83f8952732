import { factsOfArticle, type ArticleFacts } from '../../leave/article.js';
import type { Locale } from '../../language/locale.js';
import { textsOf, type PlacedText } from '../milestone-text.js';
import type { Milestone } from '../milestone.js';
import type { Finding } from './finding.js';
import { adviceIn } from './sentences.js';

/** What is said of rights more broadly than their articles, or as if someone had to allow them. */
export function rightFindings(milestone: Milestone, articles: readonly ArticleFacts[]): Finding[] {
  return textsOf(milestone).flatMap((placed) => [
    ...tooBroad(milestone, placed, articles),
    ...permissions(milestone, placed, factsOfArticle(articles, milestone.source)?.isRight ?? false),
  ]);
}

/** Whatever the card cites: the limits of a right hold wherever it is named. */
function tooBroad({ id }: Milestone, { path, locale, text }: PlacedText, articles: readonly ArticleFacts[]) {
  const limits = articles.flatMap(({ law, article, limits: own = [] }) =>
    own.map((limit) => ({ ...limit, cited: `${law} ${article}` })),
  );
  return adviceIn(text).flatMap(({ field, sentence }) =>
    limits
      .filter(({ names, within }) => names[locale].test(sentence) && !within?.[locale].test(sentence))
      .map(({ cited, say }): Finding => {
        const message = `"${sentence}" names a right more broadly than ${cited}: say ${say}`;
        return { code: 'right-too-broad', milestone: id, field: `${path}.${field}`, message };
      }),
  );
}

/** Words by which someone allows a thing. */
const allowing: Record<Locale, RegExp> = {
  nl: /\b(toestemming|goedvinden|goedkeur\w*|fiatteer\w*|inwillig\w*|toest(aan|a|aat|emt|emmen)|vergun\w*|(sta|staat) .* toe|keur\w* .* goed|geef\w* .* vrij|(goed|prima|oké|best) (vind|vindt|vinden)|vindt? (je |het |dat |jij )*(goed|prima|oké|best)|dat het mag|akkoord|gunst)\b/iu,
  en: /\b(permission|approv\w+|consent|authori[sz]\w+|sign(s|ed)? off|grant\w*|allow\w*(?! for)|permit\w*|let \{name\} (take|have)|you (agree (to|with|that)|are (fine|happy|okay|ok) (with|for))|(it is|that's|is) (fine|okay|ok) (to|if|for)|favou?r)\b/iu,
};

/** Not needed, or someone else's to give: what is shared is the employee's own choice. */
const notNeeded: Record<Locale, RegExp> = {
  nl: /\b(geen|zonder)( \w+)? (toestemming|goedvinden|goedkeuring|akkoord)\b|(toestemming|goedkeuring|akkoord)\b[^.;]*\b(hoeft niet|niet nodig|overbodig)\b/iu,
  en: /\b(no|without)( \w+)? (permission|approval|consent)\b|(permission|approval|consent)\b[^.;]*\b(not needed|no need|not required)\b/iu,
};

/** The words of what nobody has to allow. */
const rights: Record<Locale, RegExp> = {
  nl: /\w*verlof\b|\bpauze|\bcontrole|\bkol(f|ven)|\b(vijf|negen) weken\b/iu,
  en: /\bleave\b|\bbreaks?\b|\bcheck-?ups?\b|\bexpress(ing)? milk\b|\b(five|nine) weeks\b/iu,
};

function permissions({ id }: Milestone, { path, locale, text }: PlacedText, isRight: boolean): Finding[] {
  return adviceIn(text)
    .filter(({ sentence }) => allowing[locale].test(sentence) && !notNeeded[locale].test(sentence))
    .filter(({ sentence }) => isRight || rights[locale].test(sentence))
    .map(({ field, sentence }) => ({
      code: 'permission-for-right',
      milestone: id,
      field: `${path}.${field}`,
      message: `"${sentence}" speaks of permission for a right: say that you are behind it, or that it is a right`,
    }));
}
