import { z } from 'zod';
import { shownSchema } from '../../messages/sent-message.js';
import { subjectSchema } from '../../people/subject.js';
import type { KeptField } from './kept-data.js';

/** What is someone's own, by ids: whoever else a value names is left out of it. */
export interface Own {
  /** As an employee and as a user. */
  readonly people: ReadonlySet<string>;
  readonly nudges: ReadonlySet<string>;
}

/** Stands in the place of a person's id. */
export const SOMEONE_ELSE = 'someone-else';

const shownList = z.array(shownSchema);
const nameList = z.array(subjectSchema).optional();
const ids = z.array(z.string());

/** Fields that name several people, or things of theirs. */
const lists: Readonly<Record<string, (value: unknown, own: Own) => unknown>> = {
  'sentMessages.shows': (value, own) => ownShown(value, own),
  'sentMessages.names': (value, own) => ownNames(value, own),
  'waitingFiles.shows': (value, own) => ownShown(value, own),
  'sentMessages.nudges': (value, own) => ownIds(value, own),
  'sentMessages.maybeMissed': (value, own) => ownIds(value, own),
  'contacts.givenUp': (value, own) => ownIds(value, own),
  'employees.managerId': (value, own) => ownId(value, own),
  // Free text, and the name of whoever takes over.
  'coverCards.standIn': (value) => (value === '' ? value : SOMEONE_ELSE),
};

/** A value of a field, without what it says of anyone else. */
export function withoutOthers({ collection, field, category, subject }: KeptField, value: unknown, own: Own) {
  const cut = lists[`${collection}.${field}`];
  if (cut) return cut(value, own);
  const namesUser = category === 'reference' && subject === 'user' && field !== 'id';
  return namesUser ? ownId(value, own) : value;
}

const ownShown = (value: unknown, { people }: Own) =>
  shownList.parse(value).filter(({ employeeId }) => people.has(employeeId));

const ownNames = (value: unknown, { people }: Own) =>
  nameList.parse(value)?.filter((one) => people.has(one.kind === 'user' ? one.userId : one.employeeId));

const ownIds = (value: unknown, { nudges }: Own) => ids.parse(value).filter((id) => nudges.has(id));

const ownId = (value: unknown, { people }: Own) =>
  typeof value === 'string' && !people.has(value) ? SOMEONE_ELSE : value;
