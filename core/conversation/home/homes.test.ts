import { beforeEach, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { silentLog } from '../../../storage/testing/test-store.js';
import type { SentMessage } from '../../messages/sent-message.js';
import { Pace } from '../../outbox/ledger/pace.js';
import { asJob } from '../../people/context.js';
import { tenantSchema } from '../../people/tenant.js';
import { userSchema } from '../../people/user.js';
import { UnderWay } from '../../under-way.js';
import { Homes } from './homes.js';

const tenant = (id: string) =>
  tenantSchema.parse({
    ...{ id, name: id, country: 'NL', locale: 'nl', timeZone: 'Europe/Amsterdam', deliveryTime: '09:00' },
  });
const [acme, other] = [tenant('acme'), tenant('other')];
const anna = userSchema.parse({
  ...{ id: 'anna', name: 'Anna', email: 'anna@example.com', roles: ['manager'], chat: 'slack' },
  settings: { locale: 'en' },
});
const conversation = { chat: 'slack', userId: 'anna', workspaceId: 'T1', conversationId: 'D1' } as const;
const entry = { id: 'home', view: 'home-tab', locale: 'nl', conversation } as SentMessage;
const standing: readonly SentMessage[] = [entry, { ...entry, id: 'card', view: 'nudge' }];

let now: Temporal.Instant;
let waits: { readonly ms: number; readonly end: () => void }[];
let drawn: { readonly at: number; readonly locale: string }[];
/** What the chat does before it shows a drawing. */
let chat: () => Promise<void>;
let underWay: UnderWay;
let homes: Homes;
const clock = { now: () => now, realDelay: () => 0 };

beforeEach(() => {
  now = Temporal.Instant.fromEpochMilliseconds(0);
  waits = [];
  drawn = [];
  underWay = new UnderWay();
  chat = () => Promise.resolve();
  const pace = new Pace(clock);
  homes = new Homes({
    ...{ clock, pace, log: silentLog, underWay },
    tenants: { get: (id) => Promise.resolve(tenant(id)) },
    users: { get: () => Promise.resolve(anna) },
    messages: {
      standingWith: (_reader, ...views) =>
        Promise.resolve(standing.filter(({ view }) => views.includes(view))),
    },
    pause: (wait) => new Promise((end) => waits.push({ ms: wait.total('milliseconds'), end })),
    ledger: {
      redraw: () => Promise.resolve(),
      drawNow: async (entries) => {
        for (const one of entries)
          await pace.draw(one, async () => {
            await chat();
            drawn.push({ at: now.epochMilliseconds, locale: one.locale });
          });
      },
    },
  });
});

const look = (): Promise<void> =>
  asJob(acme, 'test', () => {
    homes.looked(conversation);
    return Promise.resolve();
  });
const change = (whose = acme): Promise<void> =>
  asJob(whose, 'test', () => {
    homes.changed();
    return Promise.resolve();
  });
/** What is under way goes as far as it goes without any time. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
};
const pass = async (): Promise<void> => {
  await settle();
  const [next, ...others] = waits;
  waits = others;
  now = now.add({ milliseconds: next?.ms ?? 0 });
  next?.end();
  await settle();
};

it('draws for whoever looked, in the language they read now, half a second after something changed', async () => {
  await look();
  await change();
  await pass();
  expect(drawn).toEqual([{ at: 500, locale: 'en' }]);
});

it('draws once for what changes together, and again two seconds later for what comes after', async () => {
  await look();
  await change();
  await change();
  await pass();
  await change();
  await change();
  while (waits.length > 0) await pass();
  expect(drawn.map(({ at }) => at)).toEqual([500, 2500]);
});

it('draws no sooner than two seconds after the chat showed the last, however long that took', async () => {
  let show = (): void => undefined;
  chat = () => new Promise((shown) => (show = shown));
  await look();
  await change();
  await pass();
  await change();
  for (let turn = 0; turn < 4; turn += 1) await pass();
  expect(drawn).toEqual([]);
  show();
  await settle();
  const first = now.epochMilliseconds;
  while (waits.length > 0) await pass();
  show();
  await settle();
  expect(drawn.map(({ at }) => at)).toEqual([first, expect.any(Number)]);
  expect(now.epochMilliseconds - first).toBeGreaterThanOrEqual(2000);
});

it('draws nothing any more once the program ends', async () => {
  await look();
  await change();
  await underWay.end(0);
  await pass();
  expect([drawn, waits]).toEqual([[], []]);
});

it('draws nothing for another employer, nor for whoever has not looked for ten minutes', async () => {
  await look();
  await change(other);
  now = now.add({ minutes: 10, seconds: 1 });
  await change();
  await settle();
  expect(waits).toEqual([]);
});

it('goes on after ten minutes for whoever looked again meanwhile', async () => {
  await look();
  now = now.add({ minutes: 9 });
  await look();
  now = now.add({ minutes: 9 });
  await change();
  await pass();
  expect(drawn).toHaveLength(1);
});
