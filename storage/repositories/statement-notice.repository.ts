import type { StatementNotice, StatementNoticeRepository } from '../../core/privacy/statement/notice.js';
import type { Entities } from '../documents/entities.js';

export function statementNoticeRepository(notices: Entities<StatementNotice>): StatementNoticeRepository {
  return {
    ofVersion: (version) => notices.find({ version }),
    save: (notice) => notices.save(notice),
    remove: (ids) => notices.remove(ids),
    bySubject: async (subject) =>
      subject.kind === 'user' ? notices.findByHashes('userId', [subject.userId]) : [],
  };
}
