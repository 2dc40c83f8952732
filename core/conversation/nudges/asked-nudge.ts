import { nudgeCard, overCard, overReason, type Reader } from '../../journeys/nudge-card.js';
import { nudgeInFull, type NudgeInFull } from '../../journeys/nudge-content.js';
import type { View } from '../../messages/view.js';
import { isAnswered } from '../../outbox/answered.js';
import { employeeSubject } from '../../people/subject.js';
import type { Subjects } from '../command.js';
import { currentReader } from '../plan-view.js';

/** A nudge that the person who speaks may act on, or what is to be shown instead. */
export type AskedNudge =
  | { readonly ok: true; readonly full: NudgeInFull; readonly reader: Reader }
  | { readonly ok: false; readonly view: View };

/**
 * The nudge that someone pressed, by the rights and facts of this moment. Where it no longer holds, every copy of it is drawn
 * anew.
 */
export async function askedNudge(needs: Subjects, nudgeId: string): Promise<AskedNudge> {
  const nudge = await needs.nudges.get(nudgeId);
  const full = nudge && (await nudgeInFull(needs, nudge));
  if (!full) return instead({ kind: 'nudge-over', reason: 'plan-changed', plan: undefined });
  const reader = await currentReader(needs);
  const reason = overReason(full, reader, needs);
  if (!reason) return { ok: true, full, reader };
  if (reason === 'not-yours')
    needs.audit.note({
      act: 'refused',
      what: 'nudge',
      why: 'no-right',
      about: [employeeSubject(full.employee.id)],
    });
  await redrawCopies(needs, full);
  return instead(overCard(full, reason));
}

/** The same, of one that was not answered for good yet. */
export async function openNudge(needs: Subjects, nudgeId: string): Promise<AskedNudge> {
  const asked = await askedNudge(needs, nudgeId);
  if (!asked.ok) return asked;
  const { full, reader } = asked;
  return isAnswered(full.nudge) ? instead(nudgeCard(full, reader, needs)) : asked;
}

const instead = (view: View): AskedNudge => ({ ok: false, view });

/** The other cards of a nudge, and its line in a digest. The pressed card is drawn by its own answer. */
export async function redrawCopies(
  { trails, ledger, wake }: Pick<Subjects, 'trails' | 'ledger' | 'wake'>,
  { nudge, journey }: Pick<NudgeInFull, 'nudge' | 'journey'>,
): Promise<void> {
  const trail = await trails.get(journey.id);
  await ledger.redraw(trail?.messages ?? [], nudge.id);
  await wake();
}
