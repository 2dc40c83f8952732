import { z } from 'zod';
import { meet } from '../../core/people/context.js';
import type { Employee, EmployeeRepository } from '../../core/people/employee.js';
import { foldedKey } from '../../core/people/fold.js';
import { employeeSubject } from '../../core/people/subject.js';
import type { Entities } from '../documents/entities.js';
import { noManager } from '../models/employee.model.js';

const textSchema = z.string();

export function employeeRepository(employees: Entities<Employee>): EmployeeRepository {
  return {
    get: (id) => employees.get(id),
    getMany: (ids) => employees.getMany(ids),
    all: () => employees.find({}),
    managedBy: async (userId) => employees.find(await employees.byHash('managerId', userId)),
    async withoutManager() {
      const all = await employees.find(await employees.byHash('managerId', noManager));
      return all.filter(({ leftOn }) => leftOn === undefined);
    },
    findByPersonnelNumber: (personnelNumber) =>
      employees.findByHash('personnelNumber', foldedKey(personnelNumber)),
    findByPersonnelNumbers: (numbers) => employees.findByHashes('personnelNumber', numbers.map(foldedKey)),
    async count() {
      const ends = await employees.column('leftOn');
      return ends.filter(({ value }) => value === undefined).length;
    },
    async names() {
      const names = await employees.column('name');
      return names.flatMap(({ id, value }) => {
        const name = textSchema.safeParse(value).data;
        if (name === undefined) return [];
        meet(employeeSubject(id), name);
        return [{ id, name }];
      });
    },
    findByEmails: (emails) => employees.findByHashes('email', emails.map(foldedKey)),
    teams: async () => [
      ...new Set(
        (await employees.column('team')).flatMap(({ value }) => textSchema.safeParse(value).data ?? []),
      ),
    ],
    saveMany: (all) => employees.saveMany(all),
    remove: (ids) => employees.remove(ids),
    bySubject: async (subject) =>
      subject.kind === 'employee' ? employees.getMany([subject.employeeId]) : [],
  };
}
