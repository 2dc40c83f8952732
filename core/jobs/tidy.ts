import { replanTenant, type JourneyDependencies } from '../journeys/journeys.js';

/** How long an event is remembered; the chats send one again within minutes. */
const RECEIPT_HOURS = 24;

/**
 * Daily housekeeping, and once at the start: plans every journey again, because a crash may have cut a plan short or a new
 * version plans otherwise, and forgets events that no chat will send again.
 */
export async function tidy(deps: JourneyDependencies): Promise<void> {
  for (const tenant of await deps.repositories.tenants.all()) await replanTenant(deps, tenant);
  await deps.repositories.receipts.forgetBefore(deps.clock.now().subtract({ hours: RECEIPT_HOURS }));
}
