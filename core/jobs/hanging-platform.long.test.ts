import { expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { Temporal } from 'temporal-polyfill';
import { absentMessenger } from '../messages/absent-messenger.js';
import { createTeamsBot } from '../../bots/teams/teams-bot.js';
import { MemoryLog } from '../../bots/testing/memory-log.js';
import { TUESDAY_MORNING } from '../../bots/testing/journeys.js';
import { employeeOf, tenant as sample, userOf } from '../../bots/testing/people.js';
import { composeCore } from '../../compose.js';
import { conversationIdOf, type PlaygroundPerson } from '../../demo/platforms/person.js';
import { createPlayground } from '../../demo/platforms/playground.js';
import { openTestStore } from '../../storage/testing/test-store.js';
import { TravelClock } from '../clock.js';
import { createCatalogues } from '../coaching/catalogues.js';
import { asOperator } from '../people/context.js';
import { UnderWay } from '../under-way.js';
import { createInboundLimits } from '../../http/inbound-limits.js';
import { createScheduler } from './scheduler.js';
import { afterTest } from '../../testing/after-test.js';

const WELL = 6;
const managers: readonly PlaygroundPerson[] = Array.from({ length: 7 }, (_, index) => ({
  id: `manager-${index}`,
  name: `Manager ${index}`,
  email: `manager-${index}@example.com`,
  chat: 'teams',
  workspaceId: `entra-${index}`,
  locale: 'nl',
}));

it('a healthy tenant gets its nudge while the platform hangs for six others', async () => {
  const test = await openTestStore();
  afterTest(() => test.close());
  const { repositories, agendaBackend: backend } = test.store;
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  afterTest(() => server.close().closeAllConnections());
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clock = new TravelClock(TUESDAY_MORNING);
  const playground = createPlayground({ baseUrl, people: managers, signingSecret: 'secret', clock });
  const { serviceUrl, faults, history } = playground;
  app.use(playground.router);
  const log = new MemoryLog();
  const inbound = createInboundLimits(clock, log);
  const needs = { ...repositories, clock, log, newId: randomUUID, inbound, underWay: new UnderWay() };
  const teams = createTeamsBot({ ...needs, app: 'anonymous', connectorUrl: serviceUrl });
  const core = composeCore({
    ...needs,
    repositories,
    catalogues: createCatalogues(),
    messengers: { teams: teams.messenger, slack: absentMessenger('slack') },
    wake: () => Promise.resolve(),
  });
  const scheduler = createScheduler({ ...needs, backend, ring: core.ring, jobs: [] });
  afterTest(() => scheduler.stop());

  let release = (): void => undefined;
  const until = new Promise<void>((resolve) => (release = resolve));
  afterTest(() => release());
  for (const [index, manager] of managers.entries()) {
    const tenant = {
      ...sample,
      id: `tenant-${index}`,
      teamsTenantId: manager.workspaceId,
      slackTeamId: undefined,
    };
    await repositories.tenants.save(tenant);
    await asOperator(tenant, 'test', async () => {
      await repositories.users.saveMany([{ ...userOf(manager), chatUserId: manager.id }]);
      await repositories.employees.saveMany([employeeOf(manager)]);
      await repositories.conversations.save({
        ...{ chat: 'teams', userId: userOf(manager).id, workspaceId: manager.workspaceId, serviceUrl },
        ...{ conversationId: conversationIdOf(manager), botId: '28:coach' },
      });
      await core.planned.report(employeeOf(manager).personnelNumber, {
        role: 'birthing-parent',
        announcedOn: Temporal.PlainDate.from('2026-09-07'),
        dueDate: Temporal.PlainDate.from('2027-06-01'),
        multiples: false,
      });
    });
    if (index !== WELL) faults.inject('teams', { kind: 'delay', until }, { times: 1000, about: manager });
  }

  const arrived = history.next(({ personId }) => personId === managers[WELL]?.id);
  await scheduler.start();
  await arrived;
  expect(scheduler.ringing()).toBeGreaterThanOrEqual(6);
});
