import { todayIn, type Clock } from '../clock.js';
import { translator } from '../language/messages.js';
import type { View } from '../messages/view.js';
import { isOver } from '../people/agreement.js';
import { currentSpeaker, currentTenant } from '../people/context.js';

/** Whether the agreement of the tenant of the context is over: then nobody is shown anything any more. */
export function isClosed(clock: Clock): boolean {
  const tenant = currentTenant();
  return isOver(tenant, todayIn(tenant.timeZone, clock));
}

/** What everyone reads from then on, whatever they want. */
export function closedView(): View {
  const t = translator(currentSpeaker().locale);
  return { kind: 'notice', title: t('retention.closed-title'), lines: [t('retention.closed')] };
}
