import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { locales } from '../core/language/locale.js';
import type { NudgeContent, View } from '../core/messages/view.js';
import { toSlackMessage } from './block-kit/slack-message.js';
import { renderCard } from './render-card.js';
import { shownIn } from './shown.js';
import { sampleForms } from './testing/sample-forms.js';
import { sampleViews } from './testing/sample-views.js';

const samples = sampleViews('en');

/** A word that stands nowhere else. */
const word = (name: string, index: number) => `${name}x${index}x`;

const nudgeOf = (index: number): NudgeContent => ({
  ...samples.nudge.nudge,
  nudgeId: word('nudge', index),
  employeeId: word('employee', index),
  employeeName: word('Name', index),
  text: { ...samples.nudge.nudge.text, title: word('Title', index) },
});

const standing = fc.constantFrom('open', 'done', 'dismissed', 'snoozed', 'over');
const standings = fc.array(standing, { maxLength: 9 });

/** What a reader sees of a view in either chat; ids travel in buttons and are not seen. */
const seenIn = (view: View) =>
  locales.flatMap((locale) => [renderCard(view, locale), toSlackMessage(view, locale)]).map(visible);

const visible = (message: unknown): string =>
  JSON.stringify(message, (key, value: unknown) => (key === 'data' || key === 'value' ? undefined : value));

describe('what a message shows', () => {
  it('is of a digest every nudge whose title stands there, and no other', () => {
    fc.assert(
      fc.property(standings, standings, (fresh, old) => {
        const lines = [...fresh, ...old].map((what, index) => ({ nudge: nudgeOf(index), standing: what }));
        const view: View = {
          kind: 'digest',
          nudges: lines.slice(0, fresh.length),
          maybeMissed: lines.slice(fresh.length),
        };
        const shown = shownIn(view).map(({ nudgeId }) => nudgeId);
        for (const text of seenIn(view)) {
          const titles = lines.filter(({ nudge }) => text.includes(nudge.text.title));
          expect(titles.map(({ nudge }) => nudge.nudgeId)).toEqual(shown);
        }
      }),
    );
  });

  it('is of a choice of plans every employee who is named there, and no other', () => {
    fc.assert(
      fc.property(fc.nat(12), (count) => {
        const journeys = Array.from({ length: count }, (_, index) => ({
          ...nudgeOf(index),
          journeyId: word('journey', index),
        }));
        const view: View = { kind: 'plan-choice', journeys };
        const shown = shownIn(view).map(({ employeeId }) => employeeId);
        for (const text of seenIn(view)) {
          const named = journeys.filter(({ employeeName }) => text.includes(employeeName));
          expect(named.map(({ employeeId }) => employeeId)).toEqual(shown);
        }
      }),
    );
  });

  it('is of an overview every employee who is named there, once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 25 }), (employees) => {
        const undelivered = employees.map((index) => ({
          employeeId: word('employee', index),
          employeeName: word('Name', index),
          recipientName: 'Fatima',
          title: 'Cover',
          on: samples.nudge.nudge.expiresOn,
          fate: 'unknown' as const,
        }));
        const view: View = {
          kind: 'overview',
          stages: [],
          due: 0,
          overdue: 0,
          journeys: 1,
          withoutManager: [],
          undelivered,
        };
        const shown = shownIn(view).map(({ employeeId }) => employeeId);
        for (const text of seenIn(view)) {
          const named = undelivered.filter(({ employeeName }) => text.includes(employeeName));
          expect([...new Set(named.map(({ employeeId }) => employeeId))]).toEqual(shown);
        }
      }),
    );
  });

  it('is of a list every row that is on its page', () => {
    fc.assert(
      fc.property(fc.nat(12), (count) => {
        const rows = Array.from({ length: count }, (_, index) => ({
          title: word('Name', index),
          lines: [],
          about: { journeyId: word('journey', index), employeeId: word('employee', index) },
        }));
        const view: View = { kind: 'list', title: 'Team', intro: 'All', rows, offers: [] };
        const shown = shownIn(view);
        for (const text of seenIn(view))
          expect(rows.filter(({ title }) => text.includes(title)).map(({ about }) => about)).toEqual(shown);
      }),
    );
  });

  const [journeyId, employeeId] = ['journey-1', 'employee-1'];
  const plan = { employeeId, journeyId };
  const nudge = { ...plan, nudgeId: 'nudge-leave-wishes' };

  it.each<[View['kind'], unknown]>([
    ['nudge', [nudge]],
    ['nudge-done', [nudge]],
    ['nudge-snoozed', [nudge]],
    ['nudge-dismissed', [nudge]],
    ['prepare', [nudge]],
    ['nudge-over', [plan]],
    ['plan', [plan]],
    ['answer', [plan]],
    ['welcome', []],
    ['withdrawn', []],
    ['no-answer', []],
  ])('is of a view of kind %s what it is about', (kind, shown) => {
    expect(shownIn(samples[kind])).toEqual(shown);
  });

  it('is of a form or a notice whoever it says it names, each once', () => {
    const employeeIds = ['employee-1', 'employee-2', 'employee-1'];
    const both = [{ employeeId: 'employee-1' }, { employeeId: 'employee-2' }];
    expect(shownIn({ ...sampleForms('en').preview, employeeIds })).toEqual(both);
    expect(shownIn({ ...samples.notice, employeeIds })).toEqual(both);
    expect(shownIn(samples.notice)).toEqual([]);
  });
});
