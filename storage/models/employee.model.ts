import { employeeSchema } from '../../core/people/employee.js';
import { foldedKey } from '../../core/people/fold.js';
import { employeeSubject } from '../../core/people/subject.js';
import { defineModel, together } from './definition.js';
import { contract, employeeId, team } from './meanings.js';

/** What is hashed of whoever has no manager: they are found like the others, and look like them. */
export const noManager = ['none'];

/** Who is whose manager is sealed: from a nudge's recipient nobody comes to the people it can be about. */
export const employees = defineModel({
  collection: 'employees',
  owner: 'tenant',
  entity: employeeSchema,
  id: employeeId,
  fields: {
    name: together(team),
    firstName: together(team),
    email: together(team),
    personnelNumber: together(team),
    managerId: together(team),
    team: together(team),
    weeklyHours: together(contract),
    contractEnd: together(contract),
    employment: together(contract),
    country: together(team),
    leftOn: together(contract),
    restrictedOn: together(team),
  },
  together: 'entry',
  hashes: {
    personnelNumber: ({ personnelNumber }) => personnelNumber && foldedKey(personnelNumber),
    managerId: ({ managerId }) => managerId ?? noManager,
    email: ({ email }) => email && foldedKey(email),
  },
  indexes: [
    { key: { tenantId: 1, personnelNumberHash: 1 }, unique: true },
    { key: { tenantId: 1, managerIdHash: 1 } },
    { key: { tenantId: 1, emailHash: 1 } },
  ],
  named: ({ id, name }) => [employeeSubject(id), name],
  noted: { about: ({ id }) => [employeeSubject(id)] },
});
