import type { Temporal } from 'temporal-polyfill';
import type { Repositories } from '../repositories/index.js';

/** Keeps a breach and a disclosure in whose every fact something is said. */
export async function keepRegisters(
  { breaches, disclosures }: Pick<Repositories, 'breaches' | 'disclosures'>,
  said: string,
  recordedAt: Temporal.Instant,
): Promise<void> {
  const facts = { tenantId: 'acme', recordedAt, data: said };
  await breaches.save({
    ...{ ...facts, id: 'breach-readable-id', discoveredAt: recordedAt, withinHours: 24, people: 3 },
    ...{ nature: said, consequences: said, measures: said },
    ...{ state: 'told', toldAt: recordedAt },
  });
  const on = recordedAt.toZonedDateTimeISO('UTC').toPlainDate();
  await disclosures.save({
    ...{ ...facts, id: 'disclosure-readable-id', on },
    ...{ authority: said, ground: said, employer: 'told' },
  });
}
