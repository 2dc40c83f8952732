import { todayIn, systemClock } from '../../core/clock.js';
import { agreementOf } from '../../core/people/agreement.js';
import { findTenant } from '../../core/people/tenant-registry.js';
import type { Tenant } from '../../core/people/tenant.js';
import { ifReadable } from '../../core/unreadable.js';
import { fail, failOnProblems, print } from '../output.js';
import { endNow } from './end-now.js';
import { withInstallation, type Installation } from './installation.js';

export interface EndChoices {
  readonly yes?: boolean;
  readonly now?: boolean;
}

/** `coach tenant end`: there is no way back, so it has to be said twice. */
export async function endTenant(tenantId: string, { yes = false, now = false }: EndChoices): Promise<void> {
  await withInstallation(async (installation) => {
    const tenant = await ifReadable(() => findTenant(installation.store.repositories.tenants, tenantId));
    // Also one whose own document cannot be read has to end: nothing of it can be handed back.
    if (tenant && !tenant.ok) failOnProblems(tenant.problems);
    else if (!yes) fail(warningOf(tenant?.value.name ?? tenantId));
    else if (!tenant) await eraseUnreadable(installation, tenantId);
    else await begin(installation, tenant.value, now);
  });
}

async function begin(installation: Installation, tenant: Tenant, isNow: boolean): Promise<void> {
  const { tenants } = installation.store.repositories;
  const yesterday = todayIn(tenant.timeZone, systemClock).subtract({ days: 1 }).toString();
  const until = tenant.agreement?.until;
  const last = until !== undefined && until < yesterday ? until : yesterday;
  const over = { ...tenant, agreement: agreementOf(tenant.agreement?.from, last) };
  await tenants.save(over);
  if (isNow) await endNow(installation, over);
  else print(scheduleOf(over));
}

async function eraseUnreadable({ store }: Installation, tenantId: string): Promise<void> {
  await store.eraseTenant(tenantId);
  await store.compact();
  print(`${tenantId} has ended: its key is destroyed, and nothing is kept of it.`);
}

const warningOf = (name: string): string =>
  `This ends the agreement with ${name}: nobody is sent anything any more, all is handed back and taken back, and then its key is ` +
  'destroyed and its people, journeys, nudges and conversations are removed. It cannot be undone. ' +
  'If it is meant, give the command again with --yes.';

const scheduleOf = ({ name, agreement }: Tenant): string =>
  [
    `The agreement with ${name} is over, its last day was ${agreement?.until ?? ''}. Nobody is sent anything any more.`,
    'The bot does the rest by itself, and goes on where it was cut off:',
    '  within the hour, by day: everything is handed back to HR in the chat and to you, in DATA_DIR/exports;',
    '  then: the messages are taken back, tried again till day 25; HR is told what is left; the Slack token is revoked;',
    '  from day 14, once that is done: the key is destroyed, everything removed, the store compacted;',
    '  at last: the certificate, in DATA_DIR/certificates.',
    'Until the key is destroyed, `coach tenant agreement` with a later day or --until none calls it off.',
  ].join('\n');
