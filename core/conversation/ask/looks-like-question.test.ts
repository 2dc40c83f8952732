import { expect, it } from '@jest/globals';
import { looksLikeQuestion } from './looks-like-question.js';

it.each([
  'hoelang duurt verlof bij een tweeling',
  'Mag ik vragen hoe het gaat',
  'what must I do before the leave starts',
  'kolven?',
  '  Is she back ',
  'vaderschapsverlof hoeveel loon',
  'deadlines maternity leave',
  'bereavement leave stillbirth',
])('takes "%s" for a question', (text) => {
  expect(looksLikeQuestion(text)).toBe(true);
});

it.each(['plan Anna', 'dank je wel', 'hoe', 'iscariot says no', '?', ''])(
  'does not take "%s" for one',
  (text) => {
    expect(looksLikeQuestion(text)).toBe(false);
  },
);
