import { randomUUID } from 'node:crypto';
import type { CoverCard, CoverCardRepository } from '../../core/journeys/cover-card.js';
import type { Entities } from '../documents/entities.js';
import { inEverySlot } from '../models/slots.js';
import { foundByIds } from './found-by-ids.js';

export function coverCardRepository(cards: Entities<CoverCard>): CoverCardRepository {
  const ofJourneys = (ids: readonly string[]) => foundByIds(cards, 'journeyId', ids, (id) => [id]);
  return {
    ofJourney: async (journeyId) => (await ofJourneys([journeyId]))[0],
    ofJourneys,
    insert: async (card) => (await cards.insertNew([card])) === 1,
    change: ({ id, version }, patch) => cards.change(id, { version }, { ...patch, version: randomUUID() }),
    take: async ({ id, version }) => (await cards.take(id, { version })) !== undefined,
    remove: (ids) => cards.remove(ids),
    bySubject: (subject) =>
      subject.kind === 'employee'
        ? cards.findByHashes('employeeId', inEverySlot(subject.employeeId))
        : cards.findByHashes('by', inEverySlot(subject.userId)),
  };
}
