import type { DataSubject, Meaning, OrdinaryMeaning, Retention } from '../../core/privacy/meaning.js';

/** What the fields of the models are; named here once, since most fields share it with others. */
const ordinary = (
  category: OrdinaryMeaning['category'],
  subject: DataSubject,
  retention: Retention,
): OrdinaryMeaning => ({ category, subject, retention });

export const account = ordinary('account', 'user', 'employment');
export const settings = ordinary('settings', 'user', 'employment');
export const chatAccount = ordinary('chat', 'user', 'employment');
export const userId = ordinary('reference', 'user', 'employment');

/** When someone is away, mostly because they become a parent themselves. */
export const absence: Meaning = { category: 'parental-leave', subject: 'user', retention: 'employment' };

export const team = ordinary('team', 'employee', 'employment');
export const contract = ordinary('contract', 'employee', 'employment');
export const employeeId = ordinary('reference', 'employee', 'employment');

/** The special category: how and when someone becomes a parent, and whatever tells of it. */
export const leave: Meaning = { category: 'parental-leave', subject: 'employee', retention: 'journey' };
/** A message about it, ready to be sent. */
export const unsent: Meaning = { ...leave, retention: 'sending' };
/** What someone is telling the coach of it, not confirmed yet. */
export const unconfirmed: Meaning = { ...leave, retention: 'day' };
/** What a manager told of someone, until HR decides; whose it is, and who told it. */
export const announced: Meaning = { ...leave, retention: 'month' };
export const announcedOf = ordinary('reference', 'employee', 'month');
export const announcedBy = ordinary('reference', 'user', 'month');
export const journeyId = ordinary('reference', 'employee', 'journey');

/** What was sent to a user, and what is still to be done about it. */
export const delivery = ordinary('delivery', 'user', 'journey');
/** That a user was told of the privacy statement. */
export const statementNotice = ordinary('delivery', 'user', 'employment');
/** The token of a process at work on a document. */
export const claim = ordinary('technical', 'nobody', 'work');

/** That someone uses the coach, recorded by their consent alone, and who it is. */
export const usage = ordinary('usage', 'user', 'consent');
export const usageBy = ordinary('reference', 'user', 'consent');
/** What they answered when they were asked for it, and what they object to. */
export const consent = ordinary('consent', 'user', 'employment');

/** Where someone is in a conversation with the coach. */
export const flow = ordinary('delivery', 'user', 'day');
/** A time that somebody will put into their calendar, without a word of who. */
export const appointment = ordinary('technical', 'nobody', 'day');
/** An event that a chat delivered. */
export const event = ordinary('technical', 'nobody', 'day');

/** What someone asked by their rights, and what came of it. */
export const rightsRequest = ordinary('rights', 'employee', 'request');

/** Who did what to whose data, by pseudonyms. */
export const audited: Meaning = { category: 'audit', subject: 'employee', retention: 'agreement' };
/** What holds the audit trail together, and tells of nobody. */
export const auditChain = ordinary('technical', 'nobody', 'agreement');
/** By what someone who was erased is told from others, so that no backup brings them back. */
export const erasedPerson = ordinary('reference', 'employee', 'agreement');

/** Breaches and disclosures: about an employer, and kept when it has gone. */
export const register = ordinary('register', 'employer', 'five-years');

export const employer = ordinary('employer', 'employer', 'agreement');
export const credential = ordinary('credential', 'employer', 'agreement');
export const technical = ordinary('technical', 'nobody', 'installation');
