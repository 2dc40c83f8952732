import { describe, expect, it } from '@jest/globals';
import { journeySchema } from '../../journeys/journey.js';
import { employeeSchema } from '../../people/employee.js';
import { mentionedIn, namesStranger } from './mentioned.js';

const person = (name: string) => ({
  employee: employeeSchema.parse({
    id: name,
    name,
    personnelNumber: name,
    managerId: 'manager',
    team: 'Zorg',
    weeklyHours: 36,
  }),
  journey: journeySchema.parse({
    id: name,
    employeeId: name,
    facts: { role: 'partner', announcedOn: '2026-09-07', dueDate: '2027-03-10', multiples: false },
  }),
});

const team = ['Anna de Vries', 'Anna Visser', 'Zoë van der Lang', 'Bram Jansen'].map(person);
const named = (question: string) => mentionedIn(question, team).people.map(({ employee }) => employee.name);

describe('a name in a question', () => {
  it('is found by any part of it, whatever the case and the accents', () => {
    expect(named('wanneer komt bram terug')).toEqual(['Bram Jansen']);
    expect(named('When does Jansen start?')).toEqual(['Bram Jansen']);
    expect(named("when does Zoe's leave end")).toEqual(['Zoë van der Lang']);
  });

  it('means everyone who is called so, and fewer the more of it is given', () => {
    expect(named('verlof van Anna')).toEqual(['Anna de Vries', 'Anna Visser']);
    expect(named('verlof van Anna de Vries')).toEqual(['Anna de Vries']);
  });

  it('is not someone else with the same first name', () => {
    expect(named('verlof van Anna Pietersen')).toEqual([]);
    expect(named('verlof van Anna van den Berg')).toEqual([]);
  });

  it('is not an ordinary word', () => {
    expect(named('Hoe lang duurt het verlof?')).toEqual([]);
    expect(named('verlof van mevrouw Lang')).toEqual(['Zoë van der Lang']);
  });

  it('may have its s without the apostrophe', () => {
    expect(named('whens brams baby due again')).toEqual(['Bram Jansen']);
    expect(mentionedIn('whens brams baby due again', team).rest).toBe("whens 's baby due again");
    expect(named('loop even langs bij de vergadering')).toEqual([]);
  });

  it('is left out of the rest of the question', () => {
    expect(mentionedIn('mag Bram 1 dag per week weg', team).rest).toBe('mag 1 dag per week weg');
    expect(mentionedIn('mag ik Bram vragen hoe het gaat?', team).rest).toBe('mag ik vragen hoe het gaat?');
  });

  it('may be a stranger’s', () => {
    expect(namesStranger('wanneer eindigt het verlof van Pieter')).toBe(true);
    expect(namesStranger('Wanneer eindigt zwangerschapsverlof?')).toBe(false);
    expect(namesStranger('wanneer moet de aanvraag bij UWV zijn')).toBe(false);
  });
});
