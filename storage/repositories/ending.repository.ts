import type { Ending, EndingRepository } from '../../core/privacy/retention/ending.js';
import type { Entities } from '../documents/entities.js';

export function endingRepository(endings: Entities<Ending>): EndingRepository {
  return {
    all: () => endings.find({}),
    get: (tenantId) => endings.get(tenantId),
    save: (ending) => endings.save(ending),
    remove: (tenantIds) => endings.remove(tenantIds),
  };
}
