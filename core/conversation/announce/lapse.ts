import { isLater, type Clock } from '../../clock.js';
import {
  ANNOUNCEMENT_DAYS,
  type Announcement,
  type AnnouncementRepository,
} from '../../journeys/announcement.js';
import { translator } from '../../language/messages.js';
import type { EmployeeRepository } from '../../people/employee.js';
import { firstName } from '../../people/first-name.js';
import type { Subjects } from '../command.js';
import { forgetAsked, tellManager } from './settle.js';

export type LapseNeeds = Pick<Subjects, 'users' | 'tell' | 'messages' | 'ledger'> & {
  readonly announcements: Pick<AnnouncementRepository, 'all' | 'take'>;
  readonly employees: Pick<EmployeeRepository, 'get'>;
  readonly clock: Clock;
};

/** From then on its manager is told in working hours that HR did not decide; on the last day it goes whatever the hour. */
const TOLD_AFTER_DAYS = ANNOUNCEMENT_DAYS - 2;

/** Drops what HR has not decided for four weeks, and tells its manager; `isOpen` says whether they can be written to now. */
export async function lapseAnnouncements(needs: LapseNeeds, isOpen: boolean): Promise<void> {
  const days = isOpen ? TOLD_AFTER_DAYS : ANNOUNCEMENT_DAYS;
  const before = needs.clock.now().subtract({ hours: days * 24 });
  for (const one of await needs.announcements.all())
    if (!isLater(one.at, before) && (await needs.announcements.take(one.id))) await lapse(needs, one, isOpen);
}

async function lapse(needs: LapseNeeds, announcement: Announcement, isOpen: boolean): Promise<void> {
  await forgetAsked(needs, announcement.employeeId);
  const employee = await needs.employees.get(announcement.employeeId);
  if (!employee || !isOpen) return;
  await tellManager(needs, { announcement, employee }, (locale) => [
    translator(locale)('announced.told-over', { name: firstName(employee) }),
  ]);
}
