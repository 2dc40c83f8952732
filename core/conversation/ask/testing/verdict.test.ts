import { describe, expect, it } from '@jest/globals';
import { judge, type Outcome } from './verdict.js';

const topic = (...ids: string[]): Outcome => ({ kind: 'topic', ids });

describe('the verdict on an answer', () => {
  it.each([
    [['multiples'], topic('rule:multiples'), 'right'],
    [['milestone:loss'], topic('rule:loss'), 'wrong'],
    [['multiples'], topic('rule:benefit'), 'wrong'],
    [['multiples'], { kind: 'unknown' }, 'unknown'],
    [['multiples'], { kind: 'offered', ids: ['rule:benefit', 'rule:multiples'] }, 'half'],
    [['multiples'], { kind: 'offered', ids: ['rule:benefit'] }, 'wrong'],
    [['plan: 14 January'], { kind: 'plan', words: 'by 14 January 2027' }, 'right'],
    [['plan: 14 January'], { kind: 'plan', words: 'by 20 May 2027' }, 'wrong'],
    [['plan: 14 January'], topic('rule:uwv-claim'), 'wrong'],
    [['unknown'], { kind: 'unknown' }, 'right'],
    [['unknown'], topic('rule:benefit'), 'wrong'],
    [['unknown'], { kind: 'offered', ids: [] }, 'wrong'],
  ] satisfies [string[], Outcome, string][])('%j, answered with %j: %s', (expected, outcome, verdict) => {
    expect(judge(expected, outcome)).toBe(verdict);
  });
});
