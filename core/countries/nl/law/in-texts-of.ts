import type { Temporal } from 'temporal-polyfill';
import { citation } from '../../../leave/citation.js';
import type { LeavePlan, LegalSource } from '../../../leave/leave-plan.js';
import type { GoverningLaw } from './texts.js';

/** A plan that says of each of its dates by which text of the article it was made. */
export function inTextsOf(law: GoverningLaw, plan: Omit<LeavePlan, 'lawFrom'>): LeavePlan {
  const dated = <T extends { readonly source: LegalSource }>(one: T): T => ({
    ...one,
    source: { ...one.source, since: sinceOf(one.source, law) },
  });
  return {
    ...plan,
    lawFrom: law.changes.at(-1)?.from ?? law.base,
    startWindow: plan.startWindow && dated(plan.startWindow),
    leave: plan.leave.map(dated),
    windows: plan.windows.map(dated),
    deadlines: plan.deadlines.map(dated),
    noWork: plan.noWork && dated(plan.noWork),
    benefitAfterContract: plan.benefitAfterContract && dated(plan.benefitAfterContract),
    entitlements: plan.entitlements.map(dated),
    parentalClaims: plan.parentalClaims && dated(plan.parentalClaims),
    overrides: plan.overrides.map(dated),
    remarks: plan.remarks?.map(dated),
  };
}

/** The last change that wrote the article; where none did, the text with which the law begins for the coach. */
const sinceOf = (source: LegalSource, { base, changes }: GoverningLaw): Temporal.PlainDate =>
  changes.findLast(({ articles }) => articles.some((article) => isOf(citation(source), article)))?.from ??
  base;

/** `WAZO 4:3(2)` is of `WAZO 4:3`, and `WAZO 4:2a` is not of `WAZO 4:2`. */
const isOf = (cited: string, article: string): boolean =>
  cited === article || cited.startsWith(`${article}(`);
