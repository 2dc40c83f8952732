import type { Pause, PauseRepository } from '../../core/people/pause.js';
import type { Entities } from '../documents/entities.js';

export function pauseRepository(pauses: Entities<Pause>): PauseRepository {
  return {
    getMany: (userIds) => pauses.getMany(userIds),
    save: (pause) => pauses.save(pause),
    remove: (userIds) => pauses.remove(userIds),
    bySubject: async (subject) => (subject.kind === 'user' ? pauses.getMany([subject.userId]) : []),
  };
}
