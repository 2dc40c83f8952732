import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Breach } from '../../core/privacy/register/breach.js';
import type { Disclosure } from '../../core/privacy/register/disclosure.js';
import { nine } from '../testing/samples.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());

const hour = (index: number): Temporal.Instant => nine.add({ hours: index });
const breach = (id: string, index: number, more: Partial<Breach> = {}): Breach => ({
  ...{
    id,
    tenantId: 'acme',
    discoveredAt: nine,
    recordedAt: hour(index),
    withinHours: 24,
    nature: 'A laptop was lost',
  },
  ...{ data: 'Names', people: 3, consequences: 'None known', measures: 'It was wiped', state: 'recorded' },
  ...more,
});
const disclosure = (id: string, index: number): Disclosure => ({
  ...{
    id,
    tenantId: 'acme',
    on: Temporal.PlainDate.from('2026-11-02'),
    recordedAt: hour(index),
    authority: 'A court',
  },
  ...{ ground: 'An order', data: 'Names', employer: 'told' },
});
const ids = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);

it('breaches are told of in the order in which they were recorded, and forgotten when their time is over', async () => {
  const { breaches } = test.store.repositories;
  for (const one of [breach('c', 1), breach('a', 3, { state: 'asked' }), breach('b', 2)])
    await breaches.save(one);
  await breaches.save(breach('d', 4, { state: 'asked', tenantId: 'globex' }));
  expect(ids(await breaches.all())).toEqual(['c', 'b', 'a', 'd']);
  expect(ids(await breaches.toTell('acme'))).toEqual(['a']);
  await breaches.forgetBefore(hour(2));
  expect(ids(await breaches.all())).toEqual(['b', 'a', 'd']);
});

it('so is what an authority was given', async () => {
  const { disclosures } = test.store.repositories;
  for (const one of [disclosure('c', 1), disclosure('a', 3), disclosure('b', 2)]) await disclosures.save(one);
  expect(ids(await disclosures.all())).toEqual(['c', 'b', 'a']);
  await disclosures.forgetBefore(hour(3));
  expect(ids(await disclosures.all())).toEqual(['a']);
});
