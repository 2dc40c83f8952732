import { coverCardSchema } from '../../core/journeys/cover-card.js';
import { employeeSubject, userSubject } from '../../core/people/subject.js';
import { defineModel, readable, sealed } from './definition.js';
import { claim, employeeId, journeyId, leave, userId } from './meanings.js';
import { inSomeSlot } from './slots.js';

/** All texts take the same room, also those that nobody wrote. */
export const coverCards = defineModel({
  collection: 'coverCards',
  owner: 'tenant',
  entity: coverCardSchema,
  changes: coverCardSchema.omit({ id: true, journeyId: true, employeeId: true }).partial(),
  id: journeyId,
  fields: {
    version: readable(claim),
    journeyId: sealed('short', journeyId),
    employeeId: sealed('short', employeeId),
    work: sealed('record', leave),
    standIn: sealed('line', leave),
    firstWeek: sealed('record', leave),
    by: sealed('short', userId),
    at: sealed('short', leave),
  },
  hashes: {
    journeyId: ({ journeyId: whose }) => whose,
    employeeId: ({ employeeId: whose }) => inSomeSlot(whose),
    by: ({ by }) => inSomeSlot(by),
  },
  indexes: [
    { key: { tenantId: 1, journeyIdHash: 1 }, unique: true },
    { key: { tenantId: 1, employeeIdHash: 1 } },
    { key: { tenantId: 1, byHash: 1 } },
  ],
  noted: {
    about: ({ employeeId: whose, by }) => [
      employeeSubject(whose),
      ...(by === undefined ? [] : [userSubject(by)]),
    ],
  },
});
