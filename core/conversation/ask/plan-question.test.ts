import { describe, expect, it } from '@jest/globals';
import { meansSomeone, planQuestionIn } from './plan-question.js';

describe('a question about a plan', () => {
  it.each([
    ['wanneer eindigt het verlof van Anna?', 'end'],
    ['when does the leave of Anna end?', 'end'],
    ['Tot wanneer is Anna met verlof?', 'end'],
    ['Wanneer gaat Anna met verlof?', 'start'],
    ["when does Anna's leave start", 'start'],
    ['Hoe lang duurt het verlof van Anna?', 'length'],
    ['how many weeks is Anna away?', 'length'],
    ['Wanneer is Anna terug?', 'return'],
    ['when will Anna be back', 'return'],
    ['Wanneer is Anna uitgerekend?', 'due-date'],
    ['when is Anna due?', 'due-date'],
    ['welke deadlines zijn er voor Anna?', 'deadlines'],
    ['how many hours of leave does Anna have', 'hours'],
    ['wat moet ik doen voordat het verlof van Anna begint', 'steps'],
    ['what must I do before the leave starts', 'steps'],
    ['wat is het plan van Anna', 'plan'],
  ])('%s asks for the %s', (question, aspect) => {
    expect(planQuestionIn(question)?.aspect).toBe(aspect);
  });

  it('may ask for one kind of leave', () => {
    expect(planQuestionIn('Wanneer eindigt het geboorteverlof van Bram?')?.leave).toBe('birth');
    expect(planQuestionIn("When does Bram's additional birth leave start?")?.leave).toBe('additional-birth');
    expect(planQuestionIn('hoeveel uur ouderschapsverlof heeft Bram')?.leave).toBe('parental');
    expect(planQuestionIn('wanneer eindigt het verlof van Bram')?.leave).toBeUndefined();
  });

  it.each([
    'Hoe lang mag Anna kolven?',
    'Mag Anna werken tijdens haar verlof?',
    'wat moet ik doen als Anna ziek is',
    'may I dismiss Anna',
    'hoeveel pauzes heeft Anna',
  ])('is not %s: the law answers that', (question) => {
    expect(planQuestionIn(question)).toBeUndefined();
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
