import type { StandIn, StandInRepository } from '../../core/people/stand-in.js';
import type { Entities } from '../documents/entities.js';

export function standInRepository(standIns: Entities<StandIn>): StandInRepository {
  const forManagers = (ids: readonly string[]): Promise<StandIn[]> => standIns.findByHashes('managerId', ids);
  const by = (userId: string): Promise<StandIn[]> => standIns.findByHashes('standInId', [userId]);
  return {
    forManagers,
    by,
    save: (standIn) => standIns.save(standIn),
    remove: (ids) => standIns.remove(ids),
    bySubject: async (subject) =>
      subject.kind === 'user'
        ? [...(await forManagers([subject.userId])), ...(await by(subject.userId))]
        : [],
  };
}
