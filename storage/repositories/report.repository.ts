import type { Report, ReportRepository } from '../../core/journeys/report.js';
import type { Entities } from '../documents/entities.js';
import { inEverySlot } from '../models/slots.js';

export function reportRepository(reports: Entities<Report>): ReportRepository {
  return {
    get: (id) => reports.get(id),
    all: () => reports.find({}),
    ofJourney: (journeyId) => reports.findByHashes('journeyId', inEverySlot(journeyId)),
    save: (report) => reports.save(report),
    saveMany: (all) => reports.saveMany(all),
    remove: (ids) => reports.remove(ids),
    bySubject: (subject) =>
      subject.kind === 'employee'
        ? reports.findByHashes('employeeId', inEverySlot(subject.employeeId))
        : reports.findByHashes('by', inEverySlot(subject.userId)),
  };
}
