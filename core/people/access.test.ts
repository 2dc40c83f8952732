import { expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { sampleEmployee, sampleUser } from '../../storage/testing/samples.js';
import { maySee, sightOf, type Rights } from './access.js';
import { isSamePerson } from './same-person.js';
import type { User } from './user.js';

const anna = sampleEmployee('anna', 'manager');
const rights = (id: string, roles: User['roles'], more: Partial<Rights> = {}): Rights => ({
  ...{ user: { ...sampleUser(id), roles }, isAway: false, standsInFor: [] },
  ...more,
});

it.each<[string, Rights, ReturnType<typeof sightOf>]>([
  ['their manager', rights('manager', ['manager']), 'yes'],
  ['their manager, who is away', rights('manager', ['manager'], { isAway: true }), 'away'],
  ['who leads nobody any more', rights('manager', []), 'no'],
  ['the manager of others', rights('other', ['manager']), 'no'],
  ['who stands in for their manager', rights('other', ['manager'], { standsInFor: ['manager'] }), 'yes'],
  ['who stands in for another', rights('other', ['manager'], { standsInFor: ['third'] }), 'no'],
  ['HR', rights('hr', ['hr']), 'yes'],
  ['HR that is away', rights('hr', ['hr'], { isAway: true }), 'away'],
  ['the privacy officer', rights('officer', ['privacy-officer']), 'no'],
])('the journey of an employee, to %s: %j is "%s"', (_who, who, sight) => {
  expect(sightOf(who, anna)).toBe(sight);
  expect(maySee(who, anna)).toBe(sight === 'yes');
});

it('nobody sees their own journey, nor that of someone whose data may not be used', () => {
  const own = { ...sampleUser('hr'), roles: ['hr'] as User['roles'], personnelNumber: anna.personnelNumber };
  expect(sightOf({ ...rights('hr', ['hr']), user: own }, anna)).toBe('no');
  const restricted = { ...anna, restrictedOn: Temporal.PlainDate.from('2026-11-01') };
  expect(sightOf(rights('hr', ['hr']), restricted)).toBe('no');
});

it('one human is known by the personnel number where there is one, else by the address', () => {
  const employee = { personnelNumber: 'PN-1', email: 'anna@acme.example' };
  const known = (personnelNumber: string | undefined, email: string) =>
    isSamePerson({ personnelNumber, email }, employee);
  expect(known(' pn-1', 'other@acme.example')).toBe(true);
  expect(known('PN-2', 'anna@acme.example')).toBe(false);
  expect(known(undefined, 'Anna@ACME.example')).toBe(true);
  expect(known(undefined, 'bram@acme.example')).toBe(false);
  expect(isSamePerson({ personnelNumber: undefined, email: '' }, { ...employee, email: undefined })).toBe(
    false,
  );
});
