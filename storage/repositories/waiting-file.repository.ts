import type { WaitingFile, WaitingFileRepository } from '../../core/messages/outgoing-file.js';
import { dateOf } from '../documents/due.js';
import type { Entities } from '../documents/entities.js';

export function waitingFileRepository(files: Entities<WaitingFile>): WaitingFileRepository {
  return {
    insert: (file) => files.insert(file),
    take: async (id, userId) => files.take(id, await files.byHash('userId', userId)),
    async forgetBefore(at) {
      await files.model.deleteMany({ since: { $lt: dateOf(at) } });
    },
    remove: (ids) => files.remove(ids),
    bySubject: async (subject) =>
      subject.kind === 'user'
        ? files.find(await files.byHash('userId', subject.userId))
        : files.search(({ shows }) => shows.some(({ employeeId }) => employeeId === subject.employeeId)),
  };
}
