import { describe, expect, it } from '@jest/globals';
import { fillText } from './fill-text.js';
import type { MilestoneText } from './milestone.js';

const text: MilestoneText = {
  title: 'Start date of {name}',
  why: 'The leave of {name} starts on {leaveStart}.',
  steps: ['Ask {name} whether {leaveStart} is right.', 'Confirm the day.'],
  say: 'Is {leaveStart} right?',
  avoid: 'Do not ask {name} for a later start.',
};

describe('filling a text', () => {
  it('puts the values in everywhere', () => {
    expect(fillText(text, { name: 'Anna', leaveStart: '28 January' }, 'en')).toEqual({
      title: 'Start date of Anna',
      why: 'The leave of Anna starts on 28 January.',
      steps: ['Ask Anna whether 28 January is right.', 'Confirm the day.'],
      say: 'Is 28 January right?',
      avoid: 'Do not ask Anna for a later start.',
    });
  });

  it('uses plain words in the reader’s language where a value is missing', () => {
    expect(fillText(text, {}, 'en').why).toBe(
      'The leave of your colleague starts on the first day of leave.',
    );
    expect(fillText(text, { name: 'Anna' }, 'nl').say).toBe('Is de eerste verlofdag right?');
  });

  it('takes a name as it is, whatever signs it holds', () => {
    expect(fillText(text, { name: '$& {dueDate}', leaveStart: 'x' }, 'en').avoid).toBe(
      'Do not ask $& {dueDate} for a later start.',
    );
  });
});
