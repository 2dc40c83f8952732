import { randomUUID } from 'node:crypto';
import type { UsageEvent, UsageRepository } from '../../core/usage/usage-event.js';
import type { Entities } from '../documents/entities.js';

export function usageRepository(events: Entities<UsageEvent>): UsageRepository {
  return {
    add: (event) => events.insert({ ...event, id: randomUUID() }),
    all: () => events.find({}),
    remove: (ids) => events.remove(ids),
    bySubject: async (subject) =>
      subject.kind === 'user' ? events.findByHashes('userId', [subject.userId]) : [],
  };
}
