import type { Report, ReportRepository } from '../../core/journeys/report.js';
import type { Entities } from '../documents/entities.js';

export function reportRepository(reports: Entities<Report>): ReportRepository {
  return {
    get: (id) => reports.get(id),
    all: () => reports.find({}),
    ofJourney: (journeyId) => reports.findByHashes('journeyId', [journeyId]),
    save: (report) => reports.save(report),
    remove: (ids) => reports.remove(ids),
    bySubject: (subject) =>
      subject.kind === 'employee'
        ? reports.findByHashes('employeeId', [subject.employeeId])
        : reports.findByHashes('by', [subject.userId]),
  };
}
