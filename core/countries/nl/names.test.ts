import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { locales } from '../../language/locale.js';
import { journeyRoles, type JourneyFacts } from '../../leave/journey-facts.js';
import { netherlands } from './index.js';

const day = (text: string) => Temporal.PlainDate.from(text);

const expected: Omit<JourneyFacts, 'role'> = {
  announcedOn: day('2026-09-07'),
  dueDate: day('2027-03-10'),
  placementDate: day('2027-03-10'),
  multiples: true,
  weeklyHours: 36,
};

const born: Omit<JourneyFacts, 'role'> = {
  ...expected,
  birthDate: day('2027-03-12'),
  contractEnd: day('2027-05-01'),
  hospitalDays: 20,
  hospitalReportedOn: day('2027-03-20'),
  birthLeaveStart: day('2027-03-15'),
  parentalLeaveStart: day('2027-09-01'),
};

const bereaved: Omit<JourneyFacts, 'role'> = { ...born, motherDiedOn: day('2027-03-20') };

describe('the names of deadlines', () => {
  it.each(journeyRoles)('cover every one a plan of a %s can have, in every language', (role) => {
    for (const facts of [expected, born, bereaved, { ...born, lossReportedOn: day('2027-03-20') }]) {
      for (const { id } of netherlands.derive({ ...facts, role }).deadlines) {
        for (const locale of locales)
          expect([id, netherlands.names[locale].deadlines[id]]).toEqual([id, expect.any(String)]);
      }
    }
  });
});
