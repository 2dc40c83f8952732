import type { Locale } from '../language/locale.js';
import { translator } from '../language/messages.js';
import type { View } from '../messages/view.js';
import type { Employee } from '../people/employee.js';
import type { User } from '../people/user.js';
import { isWithin } from '../plain-date.js';
import type { CommandContext } from './command.js';
import { toCommand } from './offers.js';
import { writtenSpan, type Span } from './span-fields.js';
import { tellHrOf } from './tell-hr-of.js';

/**
 * The people of a manager for whom nobody stands in on these days. All of them count, whether anyone becomes a parent or not: the
 * manager may not know of a journey yet, and is not to learn of it by this.
 */
export async function leftAlone(
  { employees, standIns }: CommandContext,
  manager: User,
  { from, until }: Span,
): Promise<Employee[]> {
  const isCovered = (await standIns.forManagers([manager.id])).some(
    (one) => isWithin(from, one) && isWithin(until, one),
  );
  return isCovered ? [] : (await employees.managedBy(manager.id)).filter(({ leftOn }) => !leftOn);
}

/** Asks HR who stands in for a manager who pauses, with a button to the form, filled in; how many of HR were asked. */
export const proposeStandIn = (
  context: CommandContext,
  manager: User,
  span: Span,
  team: readonly Employee[],
): Promise<number> => tellHrOf(context, team, (locale) => proposal(manager, span, locale));

function proposal({ id, name }: User, span: Span, locale: Locale): View {
  const t = translator(locale);
  return {
    kind: 'notice',
    title: t('pause.ask-title', { name }),
    lines: [t('pause.ask', { name, ...writtenSpan(span, locale) }), t('pause.ask-why')],
    choices: [{ text: t('pause.ask-choose'), action: toCommand('stand-in', id) }],
  };
}
