import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { openChats } from '../../chats.js';
import { systemClock } from '../../core/clock.js';
import { remoteAlarm } from '../../core/jobs/alarm.js';
import { lastDayWith } from '../../core/people/agreement.js';
import { asOperator } from '../../core/people/context.js';
import type { Tenant } from '../../core/people/tenant.js';
import { goOnNow } from '../../core/privacy/retention/end.js';
import { endingOf } from '../../core/privacy/retention/warn.js';
import type { EndNeeds } from '../../core/privacy/retention/needs.js';
import { UnderWay } from '../../core/under-way.js';
import { endWorldOf } from '../../end-world.js';
import { createInboundLimits } from '../../http/inbound-limits.js';
import { createLog } from '../../log.js';
import { operatorFilesIn } from '../../storage/operator-files.js';
import { print } from '../output.js';
import { planningOf, type Installation } from './installation.js';

/**
 * Ends an agreement in one go. No message is taken back, for the chats are the bot's: what stands is counted, and stays.
 * What is handed back stays with the operator, who asked for it here.
 */
export async function endNow(installation: Installation, tenant: Tenant): Promise<void> {
  const { config } = installation;
  const needs = await needsOf(installation);
  const last = lastDayWith(tenant);
  if (last === undefined) return;
  await asOperator(tenant, 'end', async () => goOnNow(needs, await endingOf(needs, last)));
  const places = operatorFilesIn(config.dataDir);
  print(await readFile(places.certificateOf(tenant.id), 'utf8'));
  print(`${tenant.name} has ended: its key is destroyed, and nothing is kept of it.`);
  print(`What is handed back: ${places.exportOf(tenant.id)}. Hand it over, and delete it then.`);
  print(
    'Backups of the data open nothing of it. Backups of the keys made before do: make a new one and delete those (coach keys backup).',
  );
  print(
    'Messages in the chats were not taken back: people and the administrator of the chat can delete them.',
  );
}

async function needsOf(installation: Installation): Promise<EndNeeds> {
  const { config, store } = installation;
  const { repositories } = store;
  const [log, clock, newId] = [createLog(config.logLevel), systemClock, randomUUID];
  const inbound = createInboundLimits(clock, log);
  const edge = { clock, log, newId, inbound, underWay: new UnderWay() };
  const chats = await openChats(config, undefined, { ...repositories, ...edge });
  const world = endWorldOf(config, store, clock, (workspaceId) => chats.revokeSlack(workspaceId));
  const files = { ...world.files, removeExport: () => Promise.resolve() };
  return {
    ...repositories,
    ...planningOf(installation),
    world: { ...world, files },
    clock,
    log,
    wake: remoteAlarm(store.agendaBackend, repositories),
  };
}
