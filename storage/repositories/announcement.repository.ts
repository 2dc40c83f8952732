import type { Announcement, AnnouncementRepository } from '../../core/journeys/announcement.js';
import type { Entities } from '../documents/entities.js';
import { inEverySlot } from '../models/slots.js';

export function announcementRepository(announcements: Entities<Announcement>): AnnouncementRepository {
  return {
    get: (id) => announcements.get(id),
    all: () => announcements.find({}),
    insert: async (announcement) => (await announcements.insertNew([announcement])) === 1,
    take: (id) => announcements.take(id),
    remove: (ids) => announcements.remove(ids),
    bySubject: (subject) =>
      subject.kind === 'employee'
        ? announcements.findByHashes('employeeId', [subject.employeeId])
        : announcements.findByHashes('by', inEverySlot(subject.userId)),
  };
}
