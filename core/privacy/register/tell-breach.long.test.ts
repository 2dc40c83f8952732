import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { openDemoCoach, TUESDAY_MORNING, type DemoCoach } from '../../../testing/demo-coach.js';
import { demoTenant } from '../../../demo/demo-tenant.js';
import type { Breach } from './breach.js';

let world: DemoCoach;
beforeEach(async () => {
  world = await openDemoCoach({ installFor: ['Hanneke', 'Sanne'] });
});
afterEach(() => world.close());

const breach: Breach = {
  ...{ id: 'breach', tenantId: demoTenant.id, discoveredAt: TUESDAY_MORNING, recordedAt: TUESDAY_MORNING },
  ...{ withinHours: 24, nature: 'A laptop was stolen.', data: 'Names.', people: 40 },
  ...{ consequences: 'None without the keys.', measures: 'Keys were renewed.', state: 'asked' },
};
const tell = () => world.asHr(() => world.program.core.daily.tellBreaches());
const stored = () => world.program.repositories.breaches.get('breach');

it('tells HR, where there is no privacy officer, what happened and until when to notify; once', async () => {
  await world.program.repositories.breaches.save(breach);
  await tell();
  await tell();
  const cards = world.cardsOf('Hanneke').map((card) => card.replace(/\s+/g, ' '));
  expect(cards).toHaveLength(1);
  for (const fact of [/laptop/, /Names/, /40 mensen/, /without the keys/, /renewed/, /binnen 72 uur/])
    expect(cards[0]).toMatch(fact);
  expect(cards[0]).toMatch(/voor 27 november 2026, 09:00/);
  expect(world.cardsOf('Sanne')).toEqual([]);
  expect(await stored()).toMatchObject({ state: 'told', toldAt: expect.anything() });
});

it('tells nobody of one that the operator only recorded, or that is of another employer', async () => {
  await world.program.repositories.breaches.save({ ...breach, state: 'recorded' });
  await world.program.repositories.breaches.save({ ...breach, id: 'other', tenantId: 'globex' });
  await tell();
  expect(world.cardsOf('Hanneke')).toEqual([]);
});
