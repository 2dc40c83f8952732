import type { UploadPart, UploadPartRepository } from '../../core/conversation/kept-upload.js';
import { dateOf } from '../documents/due.js';
import type { Entities } from '../documents/entities.js';

export function uploadRepository(parts: Entities<UploadPart>): UploadPartRepository {
  return {
    insert: (part) => parts.insert(part),
    ofUpload: (upload) => parts.find({ upload }, { position: 1 }),
    async removeUpload(upload) {
      await parts.model.deleteMany({ upload });
    },
    async forgetBefore(at) {
      await parts.model.deleteMany({ since: { $lt: dateOf(at) } });
    },
    remove: (ids) => parts.remove(ids),
    bySubject: async (subject) =>
      subject.kind === 'user' ? parts.find(await parts.byHash('userId', subject.userId)) : [],
  };
}
