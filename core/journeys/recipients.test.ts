import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { sampleEmployee, sampleTenant } from '../../storage/testing/samples.js';
import { createCatalogues } from '../coaching/catalogues.js';
import type { Nudge, NudgeState } from '../outbox/nudge.js';
import type { WantedNudge } from '../outbox/reconcile.js';
import type { Absence } from '../people/absence.js';
import { inOrderOfShare } from '../people/hr-share.js';
import type { User } from '../people/user.js';
import { escalations } from './escalation.js';
import { changedHands, recipientOn, type Colleague, type Recipients } from './recipients.js';
import { arriving, wantedNudges, type JourneyOutlook } from './wanted-nudges.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);
const user = (id: string, role: User['roles'][number] = 'manager'): User => ({
  id,
  name: id,
  email: `${id}@acme.example`,
  roles: [role],
  chat: 'teams',
});
const colleague = (whom: User, ...absences: Absence[]): Colleague => ({
  user: whom,
  absences,
  isUnreachable: false,
});
const march: Absence = { from: day('2027-03-01'), until: day('2027-03-31') };
const [sanne, tom] = [user('sanne'), user('tom')];
const [ava, bea, cor] = [user('ava', 'hr'), user('bea', 'hr'), user('cor', 'hr')];
const anna = { ...sampleEmployee('anna', 'sanne'), email: 'anna@acme.example' };
const standIn = { ...colleague(tom), from: day('2027-03-08'), until: day('2027-03-19') };
const everyone: Recipients = {
  manager: colleague(sanne, march),
  standIns: [standIn],
  hr: [colleague(ava), colleague(bea), colleague(cor)],
};
const who = (audience: 'manager' | 'hr', on: string, recipients: Recipients = everyone): string | undefined =>
  recipientOn(audience, day(on), recipients, anna)?.id;

describe('who gets what is for the manager', () => {
  it.each([
    ['2027-02-28', 'sanne'],
    ['2027-03-01', 'ava'],
    ['2027-03-07', 'ava'],
    ['2027-03-08', 'tom'],
    ['2027-03-19', 'tom'],
    ['2027-03-20', 'ava'],
    ['2027-03-31', 'ava'],
    ['2027-04-01', 'sanne'],
  ])('on %s it is %s: the manager, while away the stand-in, else HR', (on, id) => {
    expect(who('manager', on)).toBe(id);
  });

  it('is HR where the stand-in is away too, or is the employee, or nobody leads the team', () => {
    const ill = { ...everyone, standIns: [{ ...standIn, absences: [march] }] };
    const own = { ...everyone, standIns: [{ ...standIn, user: { ...tom, email: anna.email } }] };
    for (const recipients of [ill, own, { ...everyone, manager: undefined, standIns: [] }])
      expect(who('manager', '2027-03-10', recipients)).toBe('ava');
  });
});

describe('who of HR is asked', () => {
  it('is the first who is there, can be reached, and is not the one expecting', () => {
    const [first, second, third] = everyone.hr as [Colleague, Colleague, Colleague];
    const asked = (...hr: Colleague[]) => who('hr', '2027-03-10', { ...everyone, hr });
    expect(asked(first, second, third)).toBe('ava');
    expect(asked({ ...first, absences: [march] }, second, third)).toBe('bea');
    expect(asked({ ...first, isUnreachable: true }, second, third)).toBe('bea');
    expect(asked({ ...first, user: { ...ava, email: anna.email } }, second)).toBe('bea');
    expect(asked({ ...first, isUnreachable: true })).toBe('ava');
    expect(asked({ ...first, absences: [march] })).toBeUndefined();
    expect(asked()).toBeUndefined();
  });

  it('goes by what was decided for the team, else by name and id', () => {
    const share = { id: 's', team: 'Sales', responsibleId: 'cor', substituteId: 'ava' };
    const ids = (users: readonly User[]) => users.map(({ id }) => id);
    expect(ids(inOrderOfShare([cor, bea, ava], share))).toEqual(['cor', 'ava', 'bea']);
    expect(ids(inOrderOfShare([cor, bea, ava], undefined))).toEqual(['ava', 'bea', 'cor']);
    const twins = [user('2', 'hr'), user('1', 'hr')].map((one) => ({ ...one, name: 'Same' }));
    expect(ids(inOrderOfShare(twins, undefined))).toEqual(['1', '2']);
    expect(ids(inOrderOfShare([bea, ava], share))).toEqual(['ava', 'bea']);
  });
});

describe('a change of hands', () => {
  it.each([
    ['2027-02-28', false],
    ['2027-03-01', true],
    ['2027-03-07', true],
    ['2027-03-08', true],
    ['2027-03-20', true],
    ['2027-03-28', false],
    ['2027-04-01', true],
    ['2027-04-08', false],
  ])('is noticed for a week: on %s %s', (on, isNoticed) => {
    expect(changedHands(everyone, day(on))).toBe(isNoticed);
  });
});

const outlook = (now: string, existing: readonly Nudge[] = [], recipients = everyone): JourneyOutlook => ({
  catalogue: createCatalogues().shipped('NL'),
  journey: {
    id: 'j',
    employeeId: 'anna',
    ordinal: 0,
    facts: {
      role: 'birthing-parent',
      announcedOn: day('2026-11-24'),
      dueDate: day('2027-05-04'),
      leaveStart: day('2027-03-30'),
      multiples: false,
    },
  },
  employee: anna,
  recipients,
  defaults: sampleTenant('acme'),
  existing,
  isReturnAgreed: false,
  now: at(now),
});
const nudge = (milestoneId: string, recipientId: string, state: NudgeState): Nudge => ({
  ...{ id: `${milestoneId} ${recipientId}`, journeyId: 'j', milestoneId, recipientId, state, attempts: 0 },
  ...{
    on: day('2027-02-20'),
    expiresOn: day('2027-03-31'),
    deliveredAt: at('2027-02-20T08:00:00Z'),
    reason: undefined,
  },
  ...{ nextAt: undefined, claim: undefined, deliveryId: undefined, sendingAt: undefined },
});
const of = (wanted: readonly WantedNudge[], milestoneId: string): string[] =>
  wanted.filter((one) => one.milestoneId === milestoneId).map(({ recipientId }) => recipientId);

describe('what a journey asks', () => {
  it('goes to whoever has it on the day it arrives', () => {
    const wanted = wantedNudges(outlook('2027-01-05T08:00:00Z'));
    // Six weeks before 30 March; four weeks; two weeks; on the day itself.
    expect(of(wanted, 'fair-review')).toEqual(['sanne', 'ava']);
    expect(of(wanted, 'stay-in-touch')).toEqual(['tom']);
    expect(of(wanted, 'handover')).toEqual(['tom']);
    expect(of(wanted, 'no-work')).toEqual(['ava']);
    expect(of(wanted, 'uwv-claim')).toEqual(['ava']);
  });

  it('passes on what nobody answered, and comes back with the manager', () => {
    const delivered = [nudge('fair-review', 'sanne', 'delivered')];
    const on = (now: string) => of(wantedNudges(outlook(now, delivered)), 'fair-review');
    expect(on('2027-02-26T08:00:00Z')).toEqual(['sanne', 'ava']);
    expect(on('2027-03-02T08:00:00Z')).toEqual(['ava']);
    expect(on('2027-03-09T08:00:00Z')).toEqual(['tom', 'ava']);
    expect(on('2027-04-01T08:00:00Z')).toEqual(['sanne', 'ava']);
  });

  it.each(['done', 'dismissed'] as const)('is asked of nobody else once it is %s', (state) => {
    const byManager = [nudge('handover', 'sanne', state)];
    expect(of(wantedNudges(outlook('2027-03-18T08:00:00Z', byManager)), 'handover')).toEqual(['sanne']);
    // What is for both, each answers for their own.
    const ofBoth = (...existing: Nudge[]) =>
      of(wantedNudges(outlook('2027-03-09T08:00:00Z', existing)), 'fair-review');
    expect(ofBoth(nudge('fair-review', 'sanne', state))).toEqual(['sanne', 'ava']);
    expect(ofBoth(nudge('fair-review', 'bea', state))).toEqual(['tom', 'bea']);
  });

  it('ends with the contract of the employee', () => {
    const employee = { ...anna, contractEnd: day('2027-01-31') };
    const left = (now: string) => wantedNudges({ ...outlook(now), employee });
    expect(left('2027-01-31T09:00:00Z').length).toBeGreaterThan(0);
    expect(left('2027-02-01T09:00:00Z')).toEqual([]);
  });

  it('ends with the agreement of the employer', () => {
    const defaults = { ...sampleTenant('acme'), agreement: { until: '2027-01-31' } };
    const then = (now: string) => wantedNudges({ ...outlook(now), defaults });
    expect(then('2027-01-31T09:00:00Z').length).toBeGreaterThan(0);
    expect(then('2027-02-01T09:00:00Z')).toEqual([]);
  });
});

describe('a deadline of the law that nobody has answered', () => {
  const escalated = (existing: readonly Nudge[] = [], now = '2027-03-01T08:00:00Z', who = everyone) => {
    const planned = outlook(now, existing, who);
    return escalations(planned, arriving(planned), wantedNudges(planned));
  };

  it('goes to the others of HR at the opening of the last working day before it', () => {
    // Two weeks before 30 March, a Tuesday: the claim has to be there on the 16th, also a Tuesday.
    const claim = escalated().filter(({ milestoneId }) => milestoneId === 'uwv-claim');
    expect(claim.map(({ recipientId }) => recipientId)).toEqual(['bea', 'cor']);
    expect(claim.map(({ dueAt }) => dueAt.toString())).toEqual([
      '2027-03-15T08:00:00Z',
      '2027-03-15T08:00:00Z',
    ]);
  });

  it('counts working days: before a Monday it is the Friday', () => {
    const planned = outlook('2027-03-01T08:00:00Z');
    const facts = { ...planned.journey.facts, leaveStart: day('2027-03-29') };
    const moved = { ...planned, journey: { ...planned.journey, facts } };
    const [claim] = escalations(moved, arriving(moved), []).filter(
      ({ milestoneId }) => milestoneId === 'uwv-claim',
    );
    expect(claim?.dueAt.toString()).toBe('2027-03-12T08:00:00Z');
  });

  it.each(['done', 'dismissed'] as const)('goes to nobody once someone answered with %s', (state) => {
    expect(of(escalated([nudge('uwv-claim', 'ava', state)]), 'uwv-claim')).toEqual([]);
    expect(of(escalated([nudge('uwv-claim', 'ava', 'snoozed')]), 'uwv-claim')).toEqual(['bea', 'cor']);
  });

  it('is not for who is away then, is the employee, or has it already', () => {
    const [first, second, third] = everyone.hr as [Colleague, Colleague, Colleague];
    const hr = [first, { ...second, absences: [march] }, { ...third, user: { ...cor, email: anna.email } }];
    expect(of(escalated([], undefined, { ...everyone, hr }), 'uwv-claim')).toEqual([]);
  });

  it('is one that a law sets and HR has to act on; good practice and what is for the manager is not', () => {
    const ids = new Set(escalated([], '2026-11-24T08:00:00Z').map(({ milestoneId }) => milestoneId));
    expect([...ids]).toEqual(expect.arrayContaining(['risk-briefing', 'start-notice', 'uwv-claim']));
    for (const id of ['occupational-doctor', 'leave-wishes', 'fair-review', 'six-month-end'])
      expect([...ids]).not.toContain(id);
  });
});
