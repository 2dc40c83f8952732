import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { translator } from '../language/messages.js';
import { plannedNudge, type Nudge, type NudgeState } from '../outbox/nudge.js';
import type { WantedNudge } from '../outbox/reconcile.js';
import { amsterdam } from '../outbox/testing/amsterdam.js';
import { compare, consequenceLines, type Consequences } from './consequences.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const moment = (text: string) => Temporal.Instant.from(`${text}T08:00:00Z`);
const today = day('2027-01-10');

const wanted = (milestoneId: string, on = '2027-02-01', recipientId = 'sanne'): WantedNudge => ({
  journeyId: 'j',
  milestoneId,
  recipientId,
  on: day(on),
  expiresOn: day(on).add({ days: 7 }),
  dueAt: moment(on),
  window: amsterdam,
});

const stored = (milestoneId: string, state: NudgeState, recipientId = 'sanne'): Nudge => ({
  ...plannedNudge(`${milestoneId} ${recipientId}`, wanted(milestoneId, '2027-02-01', recipientId)),
  state,
  nextAt: undefined,
  deliveredAt: state === 'planned' ? undefined : moment('2027-01-05'),
});

const nothing: Consequences = {
  added: 0,
  moved: 0,
  'passed-on': 0,
  cancelled: 0,
  redrawn: 0,
  'taken-back': 0,
};
const follows = (
  before: readonly WantedNudge[],
  after: readonly WantedNudge[],
  existing: readonly Nudge[] = [],
) => compare(before, after, existing, today);

describe('what follows from a change', () => {
  it('is nothing where the plan stays as it was', () => {
    expect(follows([wanted('a')], [wanted('a')], [stored('a', 'planned')])).toEqual(nothing);
    expect(follows([wanted('a')], [wanted('a')], [stored('a', 'delivered')])).toEqual(nothing);
  });

  it.each([
    ['added', [], [wanted('a')]],
    ['moved', [wanted('a')], [wanted('a', '2027-03-01')]],
    ['passed-on', [wanted('a')], [wanted('a', '2027-02-01', 'tom')]],
    ['cancelled', [wanted('a')], []],
  ] as const)('counts what nobody has seen as %s', (kind, before, after) => {
    expect(follows(before, after, [stored('a', 'planned')])).toEqual({ ...nothing, [kind]: 1 });
    expect(follows(before, after)).toEqual({ ...nothing, [kind]: 1 });
  });

  it.each(['delivered', 'snoozed', 'unknown'] as const)('counts a card that stands, %s', (state) => {
    const card = [stored('a', state)];
    expect(follows([wanted('a')], [wanted('a', '2027-03-01')], card)).toEqual({ ...nothing, redrawn: 1 });
    expect(follows([wanted('a')], [], card)).toEqual({ ...nothing, 'taken-back': 1 });
    expect(follows([wanted('a')], [wanted('a', '2027-02-01', 'tom')], card)).toEqual({
      ...nothing,
      'taken-back': 1,
      'passed-on': 1,
    });
  });

  it('leaves out what was answered, and what is over', () => {
    expect(follows([wanted('a')], [], [stored('a', 'done')])).toEqual(nothing);
    expect(follows([wanted('a', '2026-12-01')], [], [])).toEqual(nothing);
    expect(follows([], [wanted('a', '2026-12-01')], [])).toEqual(nothing);
  });

  it('is told in a sentence each, and in one where nothing follows', () => {
    const t = translator('en');
    expect(consequenceLines({ ...nothing, moved: 4, cancelled: 1 }, t)).toEqual([
      '4 tips come at another moment.',
      '1 tip is cancelled.',
    ]);
    expect(consequenceLines(nothing, t)).toEqual(['Nothing changes for the tips.']);
  });
});
