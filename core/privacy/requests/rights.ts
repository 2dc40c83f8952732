import type { Locale } from '../../language/locale.js';
import type { OutgoingFile } from '../../messages/outgoing-file.js';
import type { Subject } from '../../people/subject.js';
import type { ErasureReport } from '../person/erase-person.js';

/** What the program can do to whatever it keeps of someone. What is not there is not offered. */
export interface PersonalRights {
  /** Everything that is kept of someone, to be read. */
  readonly dataOf?: (subject: Subject, locale: Locale) => Promise<OutgoingFile>;
  /** Everything that is kept of the employer and its people; undefined where it is too large for a chat. */
  readonly allData?: (locale: Locale) => Promise<OutgoingFile | undefined>;
  /** Erases someone, here and in the chats. */
  readonly erase?: (subject: Subject) => Promise<Pick<ErasureReport, 'messages' | 'theirs'>>;
  /** Stops what is done with an employee's data, which stays; or takes it up again. */
  readonly restrict?: (employeeId: string) => Promise<void>;
  readonly lift?: (employeeId: string) => Promise<void>;
  /** No tips to a user any more, or again. */
  readonly stopNudges?: (userId: string) => Promise<void>;
  readonly resumeNudges?: (userId: string) => Promise<void>;
  /** Withdraws the consent to usage data, and removes what was recorded by it. */
  readonly withdrawConsent?: (userId: string) => Promise<void>;
  /** No error reports of what a user does. */
  readonly stopReports?: (userId: string) => Promise<void>;
}

/** Where someone can turn to who is not content. */
export interface PrivacyContact {
  /** Whoever operates the service, as the configuration says. */
  readonly operator?: string | undefined;
  readonly email?: string | undefined;
}
