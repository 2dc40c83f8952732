import { z } from 'zod';
import type { Employee, EmployeeRepository } from '../../core/people/employee.js';
import type { Entities } from '../documents/entities.js';

const nameSchema = z.string();

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
      return names.flatMap(({ id, value }) => {
        const name = nameSchema.safeParse(value).data;
        return name === undefined ? [] : [{ id, name }];
      });
    },
    saveMany: (all) => employees.saveMany(all),
    remove: (ids) => employees.remove(ids),
    bySubject: async (subject) =>
      subject.kind === 'employee' ? employees.getMany([subject.employeeId]) : [],
  };
}
