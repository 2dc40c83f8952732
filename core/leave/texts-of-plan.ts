import { Temporal } from 'temporal-polyfill';
import { citation } from './citation.js';
import type { LeavePlan, LegalSource } from './leave-plan.js';

/** A text of the law, and the articles of it that a plan rests on. */
export interface TextOfPlan {
  readonly since: Temporal.PlainDate;
  /** Whole articles, each once: `WAZO 4:2a`. */
  readonly articles: readonly string[];
}

/** By which texts the dates of a plan were made, the newest first. */
export function textsOfPlan(plan: LeavePlan): readonly TextOfPlan[] {
  const byDay = new Map<string, { readonly since: Temporal.PlainDate; readonly articles: Set<string> }>();
  for (const { since, ...source } of sourcesOf(plan)) {
    if (!since) continue;
    const text = byDay.get(since.toString()) ?? { since, articles: new Set<string>() };
    text.articles.add(wholeArticle(source));
    byDay.set(since.toString(), text);
  }
  return [...byDay.values()]
    .map(({ since, articles }) => ({ since, articles: [...articles].sort() }))
    .sort((a, b) => Temporal.PlainDate.compare(b.since, a.since));
}

const wholeArticle = (source: LegalSource): string => citation(source).replace(/\(.*$/, '');

const sourcesOf = (plan: LeavePlan): readonly LegalSource[] =>
  [
    ...[plan.startWindow, plan.noWork, plan.benefitAfterContract, plan.parentalClaims].flatMap(
      (one) => one ?? [],
    ),
    ...plan.leave,
    ...plan.windows,
    ...plan.deadlines,
    ...plan.entitlements,
    ...plan.overrides,
    ...(plan.remarks ?? []),
  ].map(({ source }) => source);
