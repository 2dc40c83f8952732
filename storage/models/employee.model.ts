import { employeeSchema } from '../../core/people/employee.js';
import { defineModel } from './definition.js';

export const employees = defineModel({
  collection: 'employees',
  owner: 'tenant',
  entity: employeeSchema,
  fields: {
    name: 'sealed',
    email: 'sealed',
    personnelNumber: 'sealed',
    managerId: 'readable',
    team: 'sealed',
    weeklyHours: 'sealed',
    contractEnd: 'sealed',
  },
  hashes: { personnelNumber: ({ personnelNumber }) => personnelNumber },
  indexes: [
    { key: { tenantId: 1, personnelNumberHash: 1 }, unique: true },
    { key: { tenantId: 1, managerId: 1 } },
  ],
});
