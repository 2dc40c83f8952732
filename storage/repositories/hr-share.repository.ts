import type { HrShare, HrShareRepository } from '../../core/people/hr-share.js';
import type { Entities } from '../documents/entities.js';

export function hrShareRepository(shares: Entities<HrShare>): HrShareRepository {
  return {
    all: () => shares.find({}),
    save: (share) => shares.save(share),
    remove: (ids) => shares.remove(ids),
    bySubject: async (subject) =>
      subject.kind === 'user'
        ? (await shares.find({})).filter(({ responsibleId, substituteId }) =>
            [responsibleId, substituteId].includes(subject.userId),
          )
        : [],
  };
}
