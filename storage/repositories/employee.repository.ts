import { z } from 'zod';
import type { Employee, EmployeeRepository } from '../../core/people/employee.js';
import type { Entities } from '../documents/entities.js';

const textSchema = z.string();

export function employeeRepository(employees: Entities<Employee>): EmployeeRepository {
  return {
    get: (id) => employees.get(id),
    getMany: (ids) => employees.getMany(ids),
    managedBy: async (userId) => employees.find(await employees.byHash('managerId', userId)),
    findByPersonnelNumber: async (personnelNumber) =>
      employees.findOne(await employees.byHash('personnelNumber', personnelNumber)),
    findByPersonnelNumbers: (numbers) => employees.findByHashes('personnelNumber', numbers),
    async names() {
      const names = await employees.column('name');
      return names.map(({ id, value }) => ({ id, name: textSchema.parse(value) }));
    },
    findByEmails: (emails) => employees.findByHashes('email', emails),
    teams: async () => [
      ...new Set((await employees.column('team')).map(({ value }) => textSchema.parse(value))),
    ],
    saveMany: (all) => employees.saveMany(all),
    remove: (ids) => employees.remove(ids),
    bySubject: async (subject) =>
      subject.kind === 'employee' ? employees.getMany([subject.employeeId]) : [],
  };
}
