import { describe, expect, it } from '@jest/globals';
import { asksForDay, asksWhetherOneMay, leaveNamedIn, meansSomeone } from './plan-question.js';

describe('a question about a plan', () => {
  it.each([
    ['Wanneer eindigt het geboorteverlof van Bram?', 'birth'],
    ["When does Bram's additional birth leave start?", 'additional-birth'],
    ['hoeveel uur ouderschapsverlof heeft Bram', 'parental'],
    ['tot wanneer kan Bram zijn vijf weken opnemen', 'additional-birth'],
    ['whats the last day bram can use his 9 paid weeks', 'parental'],
    ['wanneer eindigt het verlof van Bram', undefined],
  ])('may name one kind of leave: %s', (question, leave) => {
    expect(leaveNamedIn(question)).toBe(leave);
  });

  it.each([
    ['mag Anna nog werken', true],
    ['wie mag de datum zien', true],
    ['does Bram have to ask for leave', true],
    ['may Anna work at night', true],
    ['is Anna back before 1 may', false],
    ['is Bram away in may', false],
    ['what do I have to do for Anna', false],
    ['when does the claim for Anna have to go out', false],
    ['wanneer is Anna terug', false],
  ])('%s asks whether one may: %s', (question, expected) => {
    expect(asksWhetherOneMay(question)).toBe(expected);
  });

  it.each([
    ['tot wanneer kan Bram zijn weken opnemen', true],
    ['whats the last day Bram can use his 9 paid weeks', true],
    ['can I text Anna when she is back', false],
    ['hoe lang duurt het verlof van Anna', false],
  ])('%s asks for a day: %s', (question, expected) => {
    expect(asksForDay(question)).toBe(expected);
  });

  it.each([
    ['wanneer eindigt haar verlof', true],
    ['when does her maternity leave end', true],
    ['wanneer komt hij terug', true],
    ['wanneer mag haar verlof beginnen', false],
    ['when does maternity leave end', false],
  ])('%s means someone: %s', (question, expected) => {
    expect(meansSomeone(question)).toBe(expected);
  });
});
