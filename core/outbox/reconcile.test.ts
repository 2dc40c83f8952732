import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { plannedNudge, type Nudge, type NudgeState } from './nudge.js';
import { reconcile, type Horizon, type OutboxChanges, type WantedNudge } from './reconcile.js';
import { amsterdam } from './testing/amsterdam.js';
import { applied } from './testing/applied.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const nine = (text: string) => Temporal.Instant.from(`${text}T08:00:00Z`);
const horizon: Horizon = { now: nine('2026-11-23'), today: day('2026-11-23'), until: nine('2026-12-21') };

const wanted = (on: string, expiresOn = '2027-01-31', milestoneId = 'cover-plan'): WantedNudge => ({
  journeyId: 'j1',
  milestoneId,
  recipientId: 'sanne',
  on: day(on),
  expiresOn: day(expiresOn),
  dueAt: nine(on),
  window: amsterdam,
});

const existing = (state: NudgeState, on: string, over: Partial<Nudge> = {}): Nudge => ({
  ...plannedNudge('n1', wanted(on)),
  state,
  nextAt: state === 'planned' || state === 'snoozed' ? nine(on) : undefined,
  ...over,
});
/** It was on a card, whatever became of it since. */
const seen = { deliveredAt: nine('2026-11-20') };

const nothing: OutboxChanges = { insert: [], change: [], remove: [] };
const changes = (plan: readonly WantedNudge[], ...outbox: readonly Nudge[]): OutboxChanges =>
  reconcile(plan, outbox, horizon);
const withdrawn = { state: 'withdrawn', nextAt: undefined, claim: undefined };

describe('what the plan asks for', () => {
  it('is put in where it is new and left alone where it is the same', () => {
    expect(changes([wanted('2026-12-01')])).toStrictEqual({ ...nothing, insert: [wanted('2026-12-01')] });
    expect(changes([wanted('2026-12-01')], existing('planned', '2026-12-01'))).toStrictEqual(nothing);
  });

  it('waits behind the button of its message, however often it is planned', () => {
    const behind = { deliveryId: 'digest', nextAt: nine('2026-11-24') };
    expect(changes([wanted('2026-11-23')], existing('planned', '2026-11-23', behind))).toStrictEqual(nothing);
    expect(changes([wanted('2026-12-01')], existing('planned', '2026-11-23', behind)).change).toMatchObject([
      { patch: { nextAt: nine('2026-12-01'), deliveryId: undefined } },
    ]);
  });

  it('is not begun where it is over already', () => {
    expect(changes([wanted('2026-10-01', '2026-11-22')])).toStrictEqual(nothing);
    expect(changes([wanted('2026-10-01', '2026-11-23')]).insert).toHaveLength(1);
  });

  it('stays out of the outbox until it comes near', () => {
    expect(changes([wanted('2026-12-22')])).toStrictEqual(nothing);
    expect(changes([wanted('2026-12-21')]).insert).toHaveLength(1);
  });

  it.each(['planned', 'expired'] as const)(
    'leaves the outbox where it is %s and moves far away, and comes back as new',
    (state) => {
      const far = changes([wanted('2026-12-22')], existing(state, '2026-12-01'));
      expect(far).toStrictEqual({ ...nothing, remove: ['n1'] });
      const left = applied([existing(state, '2026-12-01')], far);
      const nearer = { now: nine('2026-11-24'), today: day('2026-11-24'), until: nine('2026-12-22') };
      expect(reconcile([wanted('2026-12-22')], left, nearer).insert).toHaveLength(1);
    },
  );

  it('changes nothing the second time', () => {
    const plan = [
      wanted('2026-12-08'),
      wanted('2026-12-15', '2027-01-31', 'handover'),
      wanted('2027-01-15', '2027-01-31', 'last-day'),
    ];
    const before = [
      existing('withdrawn', '2026-12-01'),
      existing('expired', '2026-11-02', { id: 'n2', milestoneId: 'handover' }),
      existing('planned', '2026-12-01', { id: 'n3', milestoneId: 'last-day' }),
      existing('planned', '2026-12-01', { id: 'n4', milestoneId: 'first-day-back' }),
    ];
    const first = reconcile(plan, before, horizon);
    expect(first).toMatchObject({
      change: [{ nudge: { id: 'n1' } }, { nudge: { id: 'n2' } }],
      remove: ['n4', 'n3'],
    });
    expect(reconcile(plan, applied(before, first), horizon)).toStrictEqual(nothing);
  });
});

describe('what is late', () => {
  const late = wanted('2026-11-10');
  const at = (now: string, ...outbox: readonly Nudge[]): OutboxChanges =>
    reconcile([late], outbox, { ...horizon, now: Temporal.Instant.from(now) });

  it.each([
    ['at once while its reader can be reached', '2026-11-23T13:00:00Z', '2026-11-23'],
    ['in the morning before their day begins', '2026-11-23T05:00:00Z', '2026-11-23'],
    ['the next working day after it is over', '2026-11-27T19:00:00Z', '2026-11-30'],
  ])('comes %s', (_when, now, on) => {
    expect(at(now)).toMatchObject({ insert: [{ dueAt: nine(on) }] });
    expect(at(now, existing('expired', '2026-11-10')).change).toMatchObject([
      { patch: { nextAt: nine(on) } },
    ]);
  });

  it('stays put off till its reader can be reached, however often it is planned', () => {
    const putOff = existing('planned', '2026-11-10', { nextAt: nine('2026-11-24') });
    expect(at('2026-11-23T19:00:00Z', putOff)).toStrictEqual(nothing);
    expect(at('2026-11-24T12:00:00Z', putOff)).toStrictEqual(nothing);
  });

  it('is left to the dispatcher where it is due already', () => {
    const due = existing('planned', '2026-11-10');
    for (const now of ['2026-11-23T05:00:00Z', '2026-11-23T13:00:00Z', '2026-11-23T19:00:00Z'])
      expect(at(now, due)).toStrictEqual(nothing);
  });

  it('comes sooner where its reader can be reached sooner now', () => {
    const putOff = existing('planned', '2026-11-10', { nextAt: nine('2026-11-25') });
    expect(at('2026-11-23T19:00:00Z', putOff).change).toMatchObject([
      { patch: { nextAt: nine('2026-11-24') } },
    ]);
  });
});

describe('a planned nudge', () => {
  it('that moved is given its new days, and taken from a dispatcher that holds it', () => {
    const held = existing('planned', '2026-12-01', { claim: 'run-1' });
    const patch = {
      on: day('2026-12-08'),
      expiresOn: day('2027-01-31'),
      nextAt: nine('2026-12-08'),
      claim: undefined,
      deliveryId: undefined,
    };
    expect(changes([wanted('2026-12-08')], held)).toStrictEqual({
      ...nothing,
      change: [{ nudge: held, guard: { states: ['planned'] }, patch }],
    });
  });

  // Its days are the same: the reader's time zone or the hour at which they want cards is not.
  it('follows a new delivery moment on the same day', () => {
    const dueAt = Temporal.Instant.from('2026-12-01T13:00:00Z');
    expect(changes([{ ...wanted('2026-12-01'), dueAt }], existing('planned', '2026-12-01'))).toMatchObject({
      insert: [],
      change: [{ nudge: { id: 'n1' }, patch: { on: day('2026-12-01'), nextAt: dueAt } }],
      remove: [],
    });
  });

  it.each([
    ['it was tried and put off', { nextAt: nine('2026-12-02'), attempts: 2 }],
    ['a dispatcher holds it', { nextAt: nine('2026-12-02'), claim: 'run-1' }],
  ])('keeps its moment where %s, as long as its days do not move', (_, over) => {
    expect(changes([wanted('2026-12-01')], existing('planned', '2026-12-01', over))).toStrictEqual(nothing);
    const moved = changes([wanted('2026-12-08')], existing('planned', '2026-12-01', over));
    expect(moved.change).toMatchObject([{ patch: { nextAt: nine('2026-12-08') } }]);
  });

  it.each(['planned', 'expired'] as const)('leaves the outbox where it is unwanted and %s', (state) => {
    expect(changes([], existing(state, '2026-12-01'))).toStrictEqual({ ...nothing, remove: ['n1'] });
  });

  it('that expired unseen is planned again where the plan asks for it later', () => {
    const expired = existing('expired', '2026-11-02');
    expect(changes([wanted('2026-12-08')], expired)).toStrictEqual({
      ...nothing,
      change: [
        {
          nudge: expired,
          guard: { states: ['expired'] },
          patch: {
            state: 'planned',
            on: day('2026-12-08'),
            expiresOn: day('2027-01-31'),
            nextAt: nine('2026-12-08'),
            claim: undefined,
          },
        },
      ],
    });
    expect(changes([wanted('2026-10-01', '2026-11-22')], existing('expired', '2026-11-02'))).toStrictEqual(
      nothing,
    );
  });
});

describe('a nudge that was seen', () => {
  it('keeps the moment its reader snoozed to', () => {
    expect(changes([wanted('2026-12-08')], existing('snoozed', '2026-12-01', seen))).toStrictEqual(nothing);
    expect(changes([wanted('2026-12-22')], existing('snoozed', '2026-12-01', seen))).toStrictEqual(nothing);
  });

  it('keeps that day in the time zone in which its reader is reached now', () => {
    const evening = (on: Temporal.PlainDate) => nine(on.toString()).add({ hours: 9 });
    const window = { ...amsterdam, opensAt: Temporal.PlainTime.from('18:00') };
    const plan = { ...wanted('2026-12-08'), window };
    const snoozed = existing('snoozed', '2026-12-01', seen);
    expect(changes([plan], snoozed).change).toMatchObject([
      { nudge: { id: 'n1' }, patch: { nextAt: evening(day('2026-12-01')) } },
    ]);
    expect(changes([plan], { ...snoozed, nextAt: evening(day('2026-12-01')) })).toStrictEqual(nothing);
    expect(changes([plan], { ...snoozed, claim: 'a run' })).toStrictEqual(nothing);
  });

  it('keeps that moment also where sending it again failed once', () => {
    const again = existing('planned', '2026-12-01', { ...seen, attempts: 1 });
    expect(changes([wanted('2026-12-08')], again)).toStrictEqual(nothing);
    expect(changes([wanted('2026-12-22')], again)).toStrictEqual(nothing);
  });

  it.each(['2026-12-08', '2027-01-15'])(
    'says the new days of the plan where it moved to %s, however far, and is not sent again',
    (on) => {
      const delivered = existing('delivered', '2026-11-20', seen);
      expect(changes([wanted(on)], delivered)).toStrictEqual({
        ...nothing,
        change: [
          {
            nudge: delivered,
            guard: { states: ['delivered'] },
            patch: { on: day(on), expiresOn: day('2027-01-31') },
          },
        ],
      });
      expect(changes([wanted(on)], existing('delivered', on, seen))).toStrictEqual(nothing);
    },
  );

  it.each([
    ['delivered', seen],
    ['snoozed', seen],
    ['unknown', {}],
    ['planned', seen],
  ] as const)('is withdrawn where it is unwanted and %s', (state, over) => {
    const outbox = [existing(state, '2026-12-01', over)];
    const unwanted = reconcile([], outbox, horizon);
    expect(unwanted).toMatchObject({
      insert: [],
      change: [{ nudge: { id: 'n1' }, patch: withdrawn }],
      remove: [],
    });
    expect(applied(outbox, unwanted)).toMatchObject([withdrawn]);
    expect(reconcile([], applied(outbox, unwanted), horizon)).toStrictEqual(nothing);
  });

  it.each(['2026-12-08', '2027-01-15'])('stands again where the plan wants it on %s after all', (on) => {
    const outbox = [existing('withdrawn', '2026-12-01', seen)];
    const until = '2027-03-15';
    expect(applied(outbox, reconcile([wanted(on, until)], outbox, horizon))).toMatchObject([
      { state: 'delivered', on: day(on), expiresOn: day(until), nextAt: undefined },
    ]);
  });

  it('stays withdrawn where it would be over by now', () => {
    const outbox = existing('withdrawn', '2026-12-01', seen);
    expect(changes([wanted('2026-10-01', '2026-11-22')], outbox)).toStrictEqual(nothing);
  });

  it('is as uncertain as it was, where nobody knew whether it had arrived', () => {
    const outbox = [existing('withdrawn', '2026-12-01')];
    expect(applied(outbox, changes([wanted('2026-12-08')], ...outbox))).toMatchObject([{ state: 'unknown' }]);
  });

  it.each(['sending', 'unknown', 'done', 'dismissed', 'undeliverable', 'expired'] as const)(
    'is never planned again where it is %s',
    (state) => {
      expect(changes([wanted('2026-12-08')], existing(state, '2026-12-01', seen))).toStrictEqual(nothing);
    },
  );

  it.each(['sending', 'done', 'dismissed', 'undeliverable', 'expired', 'withdrawn'] as const)(
    'is left alone where it is unwanted and %s',
    (state) => {
      expect(changes([], existing(state, '2026-12-01', seen))).toStrictEqual(nothing);
    },
  );
});
