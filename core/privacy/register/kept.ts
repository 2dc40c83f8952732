import { isLater, type Clock } from '../../clock.js';
import type { Temporal } from 'temporal-polyfill';
import type { BreachRepository } from './breach.js';
import type { DisclosureRepository } from './disclosure.js';

/** How long the registers go back: five years, by the longest count of their days. */
const KEPT_HOURS = 5 * 366 * 24;

export interface Registers {
  readonly breaches: Pick<BreachRepository, 'all' | 'forgetBefore'>;
  readonly disclosures: Pick<DisclosureRepository, 'all' | 'forgetBefore'>;
}

const since = (clock: Clock): Temporal.Instant => clock.now().subtract({ hours: KEPT_HOURS });

/** Forgets what is older than that. */
export async function forgetOldEntries(
  { breaches, disclosures }: { readonly [Name in keyof Registers]: Pick<Registers[Name], 'forgetBefore'> },
  clock: Clock,
): Promise<void> {
  for (const register of [breaches, disclosures]) await register.forgetBefore(since(clock));
}

/** How many entries of each register should have been forgotten this many hours ago. */
export async function outlivedEntries(
  { breaches, disclosures }: { readonly [Name in keyof Registers]: Pick<Registers[Name], 'all'> },
  clock: Clock,
  grace: number,
): Promise<Readonly<Record<keyof Registers, number>>> {
  const last = since(clock).subtract({ hours: grace });
  const count = (all: readonly { readonly recordedAt: Temporal.Instant }[]): number =>
    all.filter(({ recordedAt }) => isLater(last, recordedAt)).length;
  return { breaches: count(await breaches.all()), disclosures: count(await disclosures.all()) };
}
