import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Claim } from '../../../leave/claim.js';
import { journeyRoles, type JourneyFacts } from '../../../leave/journey-facts.js';
import { netherlands } from '../index.js';

const day = (text: string) => Temporal.PlainDate.from(text);

const expecting: JourneyFacts = {
  role: 'birthing-parent',
  announcedOn: day('2026-09-07'),
  dueDate: day('2027-03-10'),
  leaveStart: day('2027-01-28'),
  multiples: false,
  weeklyHours: 36,
};
const partner: JourneyFacts = {
  ...expecting,
  role: 'partner',
  leaveStart: undefined,
  additionalBirthLeaveStart: day('2027-04-05'),
  additionalBirthLeaveWeeks: 3,
};
const placed: JourneyFacts = {
  role: 'foster-parent',
  announcedOn: day('2026-09-07'),
  placementDate: day('2027-03-10'),
  leaveStart: day('2027-03-08'),
  multiples: false,
  weeklyHours: 36,
};

const claimsOf = (facts: JourneyFacts, claimant: object = {}): readonly Claim[] =>
  netherlands.claims({
    facts,
    plan: netherlands.derive(facts),
    claimant: { name: 'Anna Visser', ...claimant },
  });
const labelsOf = (claim: Claim | undefined): string[] => (claim?.fields ?? []).map(({ label }) => label.nl);
const valueOf = (claim: Claim | undefined, label: string) =>
  claim?.fields.find((field) => field.label.nl === label)?.value;

describe('what is typed over at UWV', () => {
  it('for maternity begins with who claims, and ends with where the money goes', () => {
    const [claim] = claimsOf(expecting);
    expect(labelsOf(claim)).toEqual([
      'Loonheffingennummer',
      'Burgerservicenummer van de werknemer',
      'Naam van de werknemer',
      'Soort verlof',
      'Meerling',
      'Vermoedelijke bevallingsdatum',
      'Eerste verlofdag',
      'Aan wie betaalt UWV',
      'Rekeningnummer (IBAN)',
      'Loon',
    ]);
    expect(valueOf(claim, 'Eerste verlofdag')).toEqual({
      kind: 'day',
      on: day('2027-01-28'),
      estimated: false,
    });
  });

  it.each([
    expecting,
    partner,
    placed,
    { ...expecting, birthDate: day('2027-03-12'), parentalLeaveStart: day('2027-09-01') },
  ])('never holds a citizen number, a bank account or a wage ($role)', (facts) => {
    const claims = claimsOf(facts);
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims)
      for (const label of ['Burgerservicenummer van de werknemer', 'Rekeningnummer (IBAN)', 'Loon'])
        expect(valueOf(claim, label)).toMatchObject({ kind: 'to-fill-in' });
  });

  it('for additional birth leave waits for the day of the birth, and counts whole weeks', () => {
    const claim = claimsOf(partner).find(({ kind }) => kind === 'additional-birth');
    expect(valueOf(claim, 'Geboortedatum kind')).toEqual({ kind: 'after-birth' });
    expect(valueOf(claim, 'Aantal weken verlof (1 tot en met 5)')).toEqual({ kind: 'number', number: 3 });
    const born = { ...partner, birthDate: day('2027-03-12') };
    const later = claimsOf(born).find(({ kind }) => kind === 'additional-birth');
    expect(valueOf(later, 'Geboortedatum kind')).toEqual({
      kind: 'day',
      on: day('2027-03-12'),
      estimated: false,
    });
  });

  it.each([
    ['foster-parent', 'foster', 'Pleegzorg', /pleegcontract/],
    ['adoptive-parent', 'adoption', 'Adoptie', /adoptie-instelling/],
  ] as const)('for a %s says which kind, and what proof goes with it', (role, kind, word, proof) => {
    const [claim] = claimsOf({ ...placed, role });
    expect(claim).toMatchObject({ kind, deadlines: ['adoption-claim', 'adoption-claim-final'] });
    expect(valueOf(claim, 'Soort verlof')).toMatchObject({ words: { nl: word } });
    expect(valueOf(claim, 'Datum opname in het gezin')).toMatchObject({ on: day('2027-03-10') });
    expect(claim?.notes[0]?.nl).toMatch(proof);
  });

  it('for paid parental leave comes once that was asked for, with the hours of its first day', () => {
    const asked = { ...expecting, birthDate: day('2027-03-12'), parentalLeaveStart: day('2027-09-06') };
    const cut = { ...asked, hoursChanges: [{ from: day('2027-08-01'), weeklyHours: 24 }] };
    expect(claimsOf(expecting).map(({ kind }) => kind)).toEqual(['maternity']);
    const claim = claimsOf(cut).find(({ kind }) => kind === 'parental');
    expect(valueOf(claim, 'Aantal uren per werkweek')).toEqual({ kind: 'number', number: 24 });
    expect(valueOf(claim, 'Aantal hele werkweken opgenomen (1 tot en met 9)')).toEqual({
      kind: 'to-fill-in',
    });
  });

  it('asks to talk over whom UWV pays where the contract ends during the leave', () => {
    const contractEnd = day('2027-04-01');
    const facts = { ...expecting, contractEnd };
    const [claim] = claimsOf(facts, { contractEnd });
    expect(valueOf(claim, 'Einde dienstverband')).toMatchObject({ on: contractEnd });
    expect(JSON.stringify(valueOf(claim, 'Aan wie betaalt UWV'))).toMatch(/overleg met de werknemer/);
  });

  it.each(journeyRoles)('has a deadline of the plan behind every claim of a %s', (role) => {
    const facts: JourneyFacts = {
      ...{ ...expecting, ...placed, role, leaveStart: undefined },
      ...{ birthDate: role === 'birthing-parent' || role === 'partner' ? day('2027-03-12') : undefined },
      ...{ dueDate: day('2027-03-10'), parentalLeaveStart: day('2027-09-06') },
    };
    const ids = netherlands.derive(facts).deadlines.map(({ id }) => id);
    const claims = claimsOf(facts);
    expect(claims.length).toBeGreaterThan(0);
    for (const { kind, deadlines } of claims)
      expect([kind, deadlines.filter((id) => ids.includes(id)).length > 0]).toEqual([kind, true]);
  });
});
