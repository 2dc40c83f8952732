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
    ['anna terug wanneer', 'return'],
    ['anna 1e werkdag na verlof', 'return'],
    ['Anna: tot welke datum weg?', 'end'],
    ['when is Anna off', 'start'],
    ['when does anna stop working', 'start'],
    ['uwv aanvraag anna uiterlijk', 'deadlines'],
    ['bram nog iets te doen?', 'steps'],
    ['anna verlof', 'plan'],
    ['kun je me zeggen wanneer Anna terug is', 'return'],
  ])('may be typed in any order where it names someone: %s', (question, aspect) => {
    expect(planQuestionIn(question, true)?.aspect).toBe(aspect);
  });

  it.each([
    "can Anna still pump when she's back",
    'moet Bram zijn verlof vier weken van tevoren aanvragen',
    'does Bram have to ask for leave',
    'when may Anna take holidays after leave',
    'is Anna allowed to work nights until her leave starts',
  ])('is one of law, whoever it names: %s', (question) => {
    expect(planQuestionIn(question, true)).toBeUndefined();
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
