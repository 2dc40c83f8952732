import { randomUUID } from 'node:crypto';
import { addTenant as add } from '../../core/people/tenant-registry.js';
import { systemClock, todayIn } from '../../core/clock.js';
import { agreementOf } from '../../core/people/agreement.js';
import { makeLinkCode } from '../../core/people/link-code.js';
import { fail, failOnProblems, print } from '../output.js';
import { withInstallation } from './installation.js';
import { sayCode } from './say-code.js';
import { readNewTenant } from './tenant-options.js';

/** `coach tenant add`: prints the id of the new tenant, and nothing else, for a script to keep; its link code is said beside it. */
export async function addTenant(options: unknown): Promise<void> {
  const read = readNewTenant(options);
  if (!read.ok) {
    failOnProblems(read.problems);
    return;
  }
  const { id = randomUUID(), teamsTenant, slackTeam, agreementFrom, agreementUntil, ...wishes } = read.value;
  const from = agreementFrom ?? todayIn(wishes.timeZone, systemClock).toString();
  const agreement = agreementOf(from, agreementUntil);
  const tenant = { ...wishes, id, teamsTenantId: teamsTenant, slackTeamId: slackTeam, agreement };
  await withInstallation(async ({ store }) => {
    if (await store.isErased(id)) {
      fail(`${id} was the id of a tenant that has ended: give the new one another.`);
      return;
    }
    const added = await add(store.repositories.tenants, tenant);
    if (!added.ok) {
      failOnProblems(added.problems);
      return;
    }
    print(added.value.id);
    sayCode(await makeLinkCode({ ...store.repositories, clock: systemClock }, id));
  });
}
