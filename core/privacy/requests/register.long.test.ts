import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { inside } from '../../../storage/testing/inside.js';
import { JumpingClock } from '../../../storage/testing/jumping-clock.js';
import { nine, sampleEmployee, sampleTenant, sampleUser } from '../../../storage/testing/samples.js';
import { openTestStore, silentLog, type TestStore } from '../../../storage/testing/test-store.js';
import type { View } from '../../messages/view.js';
import type { User } from '../../people/user.js';
import { close, confirm, enter, enterClosed, extend, hold, letGo, type Asked } from './register.js';
import { forgetOldRequests, remindOfRequests, type ReminderNeeds } from './reminders.js';

let test: TestStore;
let clock: JumpingClock;
let told: { readonly who: string; readonly view: View }[];
let isReached: boolean;
const own = <T>(work: () => Promise<T>): Promise<T> => inside('acme', work);

const needs = (): ReminderNeeds => ({
  ...test.store.repositories,
  clock,
  log: silentLog,
  newId: randomUUID,
  tell: (user: User, viewIn) => {
    if (isReached) told.push({ who: user.id, view: viewIn('nl') });
    return Promise.resolve(isReached);
  },
});

const annaAsks: Asked = {
  kind: 'access',
  requester: { kind: 'employee', employeeId: 'anna' },
  via: 'chat',
};
const on = (day: string, time = '10:00'): Promise<void> => {
  clock.realDelay(
    Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('Europe/Amsterdam').toInstant(),
  );
  return own(() => remindOfRequests(needs()));
};

beforeEach(async () => {
  test = await openTestStore();
  clock = new JumpingClock(nine);
  told = [];
  isReached = true;
  const { tenants, users, employees } = test.store.repositories;
  await tenants.save(sampleTenant('acme'));
  await own(async () => {
    await users.saveMany([
      { ...sampleUser('hanna'), roles: ['hr'] },
      { ...sampleUser('otto'), roles: ['privacy-officer'] },
      { ...sampleUser('sanne'), roles: ['manager'] },
    ]);
    await employees.saveMany([sampleEmployee('anna')]);
  });
});
afterEach(() => test.close());

describe('one open request of a kind', () => {
  it('is what someone has who asks again and again, also at the same moment', async () => {
    const all = await own(() => Promise.all(Array.from({ length: 8 }, () => enter(needs(), annaAsks))));
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(all.map(({ request }) => request.id)).size).toBe(1);
    expect(await own(() => test.store.repositories.requests.all())).toHaveLength(1);
  });

  it('leaves room for one of another kind, and for the same once it is closed', async () => {
    const { request } = await own(() => enter(needs(), annaAsks));
    expect((await own(() => enter(needs(), { ...annaAsks, kind: 'erasure' }))).isNew).toBe(true);
    await own(() => close(needs(), request, { deed: 'data-given', by: 'hanna' }));
    expect((await own(() => enter(needs(), annaAsks))).isNew).toBe(true);
  });

  it('stands beside any number that were answered at once', async () => {
    for (let times = 0; times < 3; times += 1)
      await own(() => enterClosed(needs(), annaAsks, { deed: 'data-given' }));
    expect((await own(() => enter(needs(), annaAsks))).isNew).toBe(true);
  });
});

describe('two who handle a request at once', () => {
  it.each(['close', 'extend', 'confirm', 'hold'] as const)('of two who %s it one does', async (act) => {
    const { request } = await own(() => enter(needs(), { ...annaAsks, state: 'unconfirmed' }));
    const once = {
      close: () => close(needs(), request, { deed: 'refused', by: 'hanna' }),
      extend: () => extend(needs(), request, 'veel'),
      confirm: () => confirm(needs(), request),
      hold: () => hold(needs(), request, 'hanna'),
    }[act];
    const came = await own(() => Promise.all([once(), once()]));
    expect(came.filter((one) => one !== undefined)).toHaveLength(1);
  });

  it('nobody gets hold of what is held, until that is let go or too long ago', async () => {
    const { request } = await own(() => enter(needs(), annaAsks));
    const held = await own(() => hold(needs(), request, 'hanna'));
    if (!held) throw new Error('It was free');
    expect(await own(() => hold(needs(), held, 'otto'))).toBeUndefined();
    clock.realDelay(nine.add({ minutes: 11 }));
    const taken = await own(() => hold(needs(), held, 'otto'));
    expect(taken?.held?.by).toBe('otto');
    const free = taken && (await own(() => letGo(needs(), taken)));
    expect(free?.held).toBeUndefined();
  });
});

describe('what is left of a request that is closed', () => {
  it('is what was done, by whom and when, and not where or how she wrote', async () => {
    const conversation = { chat: 'slack', userId: 'anna', workspaceId: 'T1', conversationId: 'D1' } as const;
    const reach = { conversation, locale: 'nl' } as const;
    const asked = { ...annaAsks, kind: 'correction', words: 'fout gespeld', reach } as const;
    const { request } = await own(() => enter(needs(), asked));
    const closed = await own(() => close(needs(), request, { deed: 'corrected', by: 'hanna' }));
    expect(closed).toMatchObject({ state: 'closed', outcome: { deed: 'corrected', by: 'hanna' } });
    expect([closed?.words, closed?.reach]).toEqual([undefined, undefined]);
  });

  it('goes after two years', async () => {
    const { request } = await own(() => enter(needs(), annaAsks));
    await own(() => close(needs(), request, { deed: 'answered', by: 'hanna' }));
    await own(() => enter(needs(), { ...annaAsks, kind: 'complaint' }));
    const left = async (at: string): Promise<number> => {
      clock.realDelay(Temporal.Instant.from(at));
      await own(() => forgetOldRequests(needs()));
      return (await own(() => test.store.repositories.requests.all())).length;
    };
    expect(await left('2028-11-02T07:59:00Z')).toBe(2);
    expect(await left('2028-11-02T08:01:00Z')).toBe(1);
  });
});

describe('reminders', () => {
  const titles = () => told.map(({ who, view }) => `${who}: ${view.kind === 'notice' ? view.title : ''}`);

  it('come to HR and the privacy officer a week before, two days before and when it is late, once each', async () => {
    await own(() => enter(needs(), annaAsks));
    await on('2026-11-24');
    expect(told).toEqual([]);
    for (const day of ['2026-11-25', '2026-11-26', '2026-11-30', '2026-12-01', '2026-12-03', '2026-12-09'])
      await on(day);
    const due = 'Een verzoek wacht op antwoord';
    const late = 'Een verzoek is te laat';
    expect(titles()).toEqual([due, due, late].flatMap((title) => [`hanna: ${title}`, `otto: ${title}`]));
    expect(JSON.stringify(told)).not.toMatch(/anna[^:]*@|Anna/);
  });

  it('come once where two processes look at the same moment', async () => {
    await own(() => enter(needs(), annaAsks));
    clock.realDelay(Temporal.Instant.from('2026-11-26T09:00:00Z'));
    await own(() => Promise.all([remindOfRequests(needs()), remindOfRequests(needs())]));
    expect(told).toHaveLength(2);
  });

  it('make good what was missed while nothing ran by the gravest alone', async () => {
    await own(() => enter(needs(), annaAsks));
    await on('2027-01-11');
    expect(titles()).toEqual(['hanna: Een verzoek is te laat', 'otto: Een verzoek is te laat']);
  });

  it('wait for the morning', async () => {
    await own(() => enter(needs(), annaAsks));
    await on('2026-11-25', '03:00');
    expect(told).toEqual([]);
    await on('2026-11-25', '09:00');
    expect(told).toHaveLength(2);
  });

  it('come again where nobody could be reached', async () => {
    await own(() => enter(needs(), annaAsks));
    isReached = false;
    await on('2026-11-25');
    isReached = true;
    await on('2026-11-25', '11:00');
    expect(told).toHaveLength(2);
  });

  it('begin anew after an extension', async () => {
    const { request } = await own(() => enter(needs(), annaAsks));
    await on('2026-12-01');
    const noted = await own(() => test.store.repositories.requests.get(request.id));
    if (!noted) throw new Error('It was just entered');
    const extended = await own(() => extend(needs(), noted, 'veel'));
    expect(extended?.dueOn.toString()).toBe('2027-02-02');
    await on('2027-01-26');
    expect(told).toHaveLength(4);
  });

  it('do not come to who asks themselves', async () => {
    await own(() => enter(needs(), { ...annaAsks, requester: { kind: 'user', userId: 'hanna' } }));
    await on('2026-11-25');
    expect(titles()).toEqual(['otto: Een verzoek wacht op antwoord']);
  });
});
