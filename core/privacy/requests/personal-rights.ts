import type { UserRepository } from '../../people/user.js';
import type { Subject } from '../../people/subject.js';
import { answerConsent } from '../../usage/answer-consent.js';
import { CONSENT_TEXT } from '../../usage/consent.js';
import type { UsageNeeds } from '../../usage/usage-needs.js';
import { erasePerson, type EraseNeeds } from '../person/erase-person.js';
import { exportPerson, type ExportNeeds } from '../person/export-person.js';
import { exportTenantFile, type TenantFileNeeds } from '../person/export-tenant.js';
import { objectToNudges, withdrawObjection, type ObjectionNeeds } from '../person/objection.js';
import { personOf, type PersonStores } from '../person/person.js';
import { lift, restrict, type RestrictionNeeds } from '../person/restriction.js';
import type { PersonalRights } from './rights.js';

type RightsNeeds = ExportNeeds &
  TenantFileNeeds &
  UsageNeeds &
  Omit<EraseNeeds, 'noteErased'> &
  PersonStores &
  ObjectionNeeds &
  RestrictionNeeds & {
    readonly users: Pick<UserRepository, 'keepErrorReports'>;
    /** See `EraseNeeds`. Nobody is erased where that cannot be taken down: a backup would bring them back. */
    readonly noteErased?: ((subject: Subject) => Promise<void>) | undefined;
  };

/** What can be done to what is kept of someone, by those who can do it. */
export function createRights(needs: RightsNeeds): PersonalRights {
  const { noteErased } = needs;
  return {
    dataOf: (subject, locale) => exportPerson(needs, subject, locale),
    allData: (locale) => exportTenantFile(needs, locale),
    ...(noteErased && {
      erase: async (subject) => erasePerson({ ...needs, noteErased }, await personOf(needs, subject)),
    }),
    async restrict(employeeId) {
      await restrict(needs, employeeId);
    },
    async lift(employeeId) {
      await lift(needs, employeeId);
    },
    async stopNudges(userId) {
      await objectToNudges(needs, userId);
    },
    async resumeNudges(userId) {
      await withdrawObjection(needs, userId);
    },
    async withdrawConsent(userId) {
      await answerConsent(needs, userId, { answer: 'no', text: CONSENT_TEXT });
    },
    async stopReports(userId) {
      await needs.users.keepErrorReports(userId, 'objected');
    },
  };
}
