import type { Locale } from '../language/locale.js';
import { translator } from '../language/messages.js';
import type { MessageKey } from '../language/messages.nl.js';
import { noTerms, type EmployerTerms, type LeaveTerms } from '../leave/employer-terms.js';
import { leaveKinds, type LeaveKind } from '../leave/leave-plan.js';
import { currentTenant } from '../people/context.js';

/** What a term of the employer is about: a kind of leave, or a tip. */
export interface About {
  readonly id: string;
  readonly name: string;
  readonly leave?: LeaveKind;
  readonly tip?: string;
}

/** What the employer gives for it; a tip has a text alone. */
export type Term = LeaveTerms;

/** All there is to have terms about, leave first. */
export function aboutWhat(
  names: Readonly<Record<LeaveKind, string>>,
  tips: readonly { readonly id: string; readonly name: string }[],
  locale: Locale,
): readonly About[] {
  const t = translator(locale);
  return [
    ...leaveKinds.map((leave) => ({
      id: `leave:${leave}`,
      name: t('own-terms.leave', { name: names[leave] }),
      leave,
    })),
    ...tips.map(({ id, name }) => ({ id: `tip:${id}`, name: t('own-terms.tip', { name }), tip: id })),
  ];
}

/** What is set now. */
export function termsNow(all: readonly About[]): readonly { readonly about: About; readonly term: Term }[] {
  const { leave, tips } = currentTenant().terms ?? noTerms;
  return all.flatMap((about) => {
    const text = about.tip === undefined ? undefined : tips[about.tip];
    const term = about.leave ? leave[about.leave] : text === undefined ? undefined : { text };
    return term ? [{ about, term }] : [];
  });
}

/** What keeps a term from being set, and at which field; undefined where nothing does. */
export function fits({ tip }: About, { topUp, extraWeeks, text }: Term): Misfit | undefined {
  if (tip !== undefined && topUp !== undefined) return { field: 'topUp', says: 'own-terms.not-for-tips' };
  if (tip !== undefined && extraWeeks !== undefined)
    return { field: 'extraWeeks', says: 'own-terms.not-for-tips' };
  const isEmpty = [topUp, extraWeeks, text].every((value) => value === undefined);
  return isEmpty ? { field: 'text', says: 'own-terms.nothing' } : undefined;
}

interface Misfit {
  readonly field: keyof Term;
  readonly says: Extract<MessageKey, 'own-terms.nothing' | 'own-terms.not-for-tips'>;
}

/** The employer's terms with this one in place of any there was; undefined where none are left. */
export function withTerm(about: About, term: Term | undefined): EmployerTerms | undefined {
  const { leave, tips } = currentTenant().terms ?? noTerms;
  const after = {
    leave: about.leave ? { ...leave, [about.leave]: term } : leave,
    tips: about.tip === undefined ? tips : { ...tips, [about.tip]: term?.text },
  };
  const kept: EmployerTerms = { leave: defined(after.leave), tips: defined(after.tips) };
  return Object.keys(kept.leave).length + Object.keys(kept.tips).length > 0 ? kept : undefined;
}

const defined = <Value>(all: Readonly<Record<string, Value | undefined>>): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
