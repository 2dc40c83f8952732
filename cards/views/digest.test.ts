import { describe, expect, it } from '@jest/globals';
import type { DigestLine, NudgeStanding, View } from '../../core/messages/view.js';
import { toText } from '../plain-text.js';
import { summaryOf } from '../summary.js';
import { sampleViews } from '../testing/sample-views.js';
import { digestCard } from './digest.js';

const { nudge } = sampleViews('en').nudge;
const lineOf = (title: string, standing: NudgeStanding): DigestLine => ({
  nudge: { ...nudge, text: { ...nudge.text, title, why: `Why ${title}` } },
  standing,
});
const digest = (...nudges: DigestLine[]): Extract<View, { kind: 'digest' }> => ({
  kind: 'digest',
  nudges,
  maybeMissed: [],
});

describe('a digest', () => {
  it('names what each button opens', () => {
    const text = toText(digestCard(digest(lineOf('Arrange cover', 'open'), lineOf('Ask', 'open')), 'en'));
    expect(text).toContain('[ Open: Arrange cover ]');
    expect(text).toContain('[ Open: Ask ]');
  });

  it('tells two of one title apart for who hears the buttons', () => {
    const anna = lineOf('Ask', 'open');
    const bram = { ...anna, nudge: { ...anna.nudge, employeeName: 'Bram Jansen' } };
    const card = JSON.stringify(digestCard(digest(anna, bram), 'en'));
    expect(card).toContain('"tooltip":"Open: Ask, about Anna de Vries"');
    expect(card).toContain('"tooltip":"Open: Ask, about Bram Jansen"');
  });

  it('keeps of a line that is closed its title and a word, without a button', () => {
    const closed = [lineOf('A', 'done'), lineOf('B', 'dismissed'), lineOf('C', 'snoozed')];
    expect(toText(digestCard(digest(lineOf('D', 'open'), ...closed), 'en'))).toBe(
      [
        '1 thing for today',
        '─────────────────',
        '',
        'D',
        'Anna de Vries',
        'Why D',
        '[ Open: D ]',
        '',
        'A (done)',
        '',
        'B (not relevant)',
        '',
        'C (comes back later)',
      ].join('\n'),
    );
  });

  it('keeps nothing of a line that no longer holds', () => {
    const text = JSON.stringify(digestCard(digest(lineOf('Secret', 'over')), 'nl'));
    expect(text).not.toMatch(/Secret|Anna|nudge-/);
    expect(text).toContain('Een punt geldt niet meer.');
  });

  it('says when nothing is left to do, in its notification too', () => {
    const view = digest(lineOf('A', 'done'), lineOf('B', 'over'));
    expect(toText(digestCard(view, 'nl'))).toMatch(/^Alles voor vandaag is klaar\n/);
    expect(summaryOf(view, 'nl')).toBe('Alles voor vandaag is klaar.');
  });
});
