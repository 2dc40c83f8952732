import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Nudge, NudgeState } from './nudge.js';
import { reconcile, type OutboxChanges, type WantedNudge } from './reconcile.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const nine = (text: string) => Temporal.Instant.from(`${text}T08:00:00Z`);
const today = day('2026-11-23');

const wanted = (on: string, expiresOn = '2027-01-31', milestoneId = 'cover-plan'): WantedNudge => ({
  milestoneId,
  recipientId: 'sanne',
  on: day(on),
  expiresOn: day(expiresOn),
  dueAt: nine(on),
});

const existing = (state: NudgeState, on: string, over: Partial<Nudge> = {}): Nudge => ({
  id: 'n1',
  journeyId: 'j1',
  milestoneId: 'cover-plan',
  recipientId: 'sanne',
  on: day(on),
  expiresOn: day('2027-01-31'),
  state,
  nextAt: state === 'planned' || state === 'snoozed' ? nine(on) : undefined,
  claim: undefined,
  attempts: 0,
  deliveryId: undefined,
  sendingAt: undefined,
  message: undefined,
  deliveredAt: undefined,
  ...over,
});

const nothing: OutboxChanges = { insert: [], change: [] };

/** What the repository would make of the changes. */
function applied(nudges: readonly Nudge[], changes: OutboxChanges): Nudge[] {
  const changed = nudges.map((nudge) => ({
    ...nudge,
    ...changes.change.find(({ id }) => id === nudge.id)?.patch,
  }));
  return [
    ...changed,
    ...changes.insert.map((nudge) => ({ ...existing('planned', '2026-12-01'), ...nudge, id: 'new' })),
  ];
}

describe('reconciling the outbox with the plan', () => {
  it('puts in what is new and leaves alone what is the same', () => {
    expect(reconcile([wanted('2026-12-01')], [], today).insert).toMatchObject([
      { milestoneId: 'cover-plan', nextAt: nine('2026-12-01') },
    ]);
    expect(reconcile([wanted('2026-12-01')], [existing('planned', '2026-12-01')], today)).toEqual(nothing);
  });

  it('does not begin what is over already', () => {
    expect(reconcile([wanted('2026-10-01', '2026-11-22')], [], today)).toEqual(nothing);
    expect(reconcile([wanted('2026-10-01', '2026-11-23')], [], today).insert).toHaveLength(1);
  });

  it('re-dates a nudge that moved and takes it from a dispatcher that holds it', () => {
    const { change } = reconcile(
      [wanted('2026-12-08')],
      [existing('planned', '2026-12-01', { claim: 'run-1' })],
      today,
    );
    expect(change).toEqual([
      {
        id: 'n1',
        guard: { states: ['planned'] },
        patch: {
          on: day('2026-12-08'),
          expiresOn: day('2027-01-31'),
          nextAt: nine('2026-12-08'),
          claim: undefined,
        },
      },
    ]);
  });

  it('leaves a retry that was put off where it is, as long as the plan did not move', () => {
    const delayed = existing('planned', '2026-12-01', { nextAt: nine('2026-12-02'), attempts: 2 });
    expect(reconcile([wanted('2026-12-01')], [delayed], today)).toEqual(nothing);
  });

  it('keeps the moment a reader snoozed to', () => {
    expect(reconcile([wanted('2026-12-08')], [existing('snoozed', '2026-12-01')], today)).toEqual(nothing);
  });

  it('cancels what the plan no longer asks for, snoozed ones too', () => {
    for (const state of ['planned', 'snoozed'] as const) {
      expect(reconcile([], [existing(state, '2026-12-01')], today).change).toMatchObject([
        { patch: { state: 'cancelled', nextAt: undefined } },
      ]);
    }
  });

  it('opens a cancelled or expired nudge again when the plan asks for it again', () => {
    for (const state of ['cancelled', 'expired'] as const) {
      const { change } = reconcile([wanted('2026-12-08')], [existing(state, '2026-12-01')], today);
      expect(change).toMatchObject([{ patch: { state: 'planned', nextAt: nine('2026-12-08') } }]);
    }
  });

  it.each(['sending', 'unknown', 'delivered', 'done', 'dismissed', 'undeliverable'] as const)(
    'never plans one again that is %s',
    (state) => {
      expect(reconcile([wanted('2026-12-08')], [existing(state, '2026-12-01')], today)).toEqual(nothing);
      expect(reconcile([], [existing(state, '2026-12-01')], today)).toEqual(nothing);
    },
  );

  it('does not open one again that was cancelled after it had been seen', () => {
    const seen = existing('cancelled', '2026-12-01', { deliveredAt: nine('2026-11-20') });
    expect(reconcile([wanted('2026-12-08')], [seen], today)).toEqual(nothing);
  });

  it('changes nothing the second time', () => {
    const plan = [wanted('2026-12-08'), wanted('2026-12-15', '2027-01-31', 'handover')];
    const before = [existing('cancelled', '2026-12-01')];
    const after = applied(before, reconcile(plan, before, today));
    expect(reconcile(plan, after, today)).toEqual(nothing);
  });
});
