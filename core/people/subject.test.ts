import { expect, it } from '@jest/globals';
import { employeeSubject, isSubject, userSubject } from './subject.js';

it('a person is the same by kind and id together', () => {
  const all = [userSubject('anna'), userSubject('bram'), employeeSubject('anna'), employeeSubject('bram')];
  for (const one of all) expect(all.filter((other) => isSubject(one, other))).toEqual([one]);
});
