import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '../language/locale.js';
import type { AnchorId, LeaveKind, LegalSource, PaidAs } from './leave-plan.js';

/** What an article says that words about it must keep to: the catalogue's check reads it beside the milestones. */
export interface ArticleFacts extends Pick<LegalSource, 'law' | 'article'> {
  /** It gives a right: nobody's permission is asked. */
  readonly isRight?: true;
  readonly kind?: LeaveKind;
  readonly paidAs?: PaidAs;
  readonly notice?: Notice;
  readonly limits?: readonly Limit[];
}

/** How long before leave it is asked for. */
export interface Notice {
  readonly term: Readonly<Temporal.DurationLike>;
  /** The day on which the leave begins, where the journey has it. */
  readonly starts?: AnchorId;
  /** The deadline that is the last day of the leave, where it may begin on any day until then. */
  readonly takenBy?: string;
  /** What is late is not lost: "where possible", "else as soon as possible". */
  readonly soft?: true;
}

/** A right with a limit: a sentence that matches `names` says `within`, or says too much. Without `within` it always does. */
export interface Limit {
  readonly names: Readonly<Record<Locale, RegExp>>;
  readonly within?: Readonly<Record<Locale, RegExp>>;
  /** What to say instead. */
  readonly say: string;
}

/** The facts of an article, or of the one it is a paragraph of. */
export function factsOfArticle(
  articles: readonly ArticleFacts[],
  { law, article }: { readonly law: string; readonly article?: string | undefined },
): ArticleFacts | undefined {
  return articles
    .filter((one) => one.law === law && (one.article === article || article?.startsWith(`${one.article}(`)))
    .sort((one, other) => other.article.length - one.article.length)[0];
}
