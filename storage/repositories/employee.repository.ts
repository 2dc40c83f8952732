import type { Employee } from '../../core/people/employee.js';
import type { EmployeeRepository } from '../../core/people/employee.js';
import type { Entities } from '../documents/entities.js';

export function employeeRepository(employees: Entities<Employee>): EmployeeRepository {
  return {
    get: (id) => employees.get(id),
    getMany: (ids) => employees.getMany(ids),
    managedBy: (userId) => employees.find({ managerId: userId }),
    findByPersonnelNumber: (personnelNumber) => employees.findByHash('personnelNumber', personnelNumber),
    saveMany: (all) => employees.saveMany(all),
  };
}
