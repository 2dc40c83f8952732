import { linkTenant as link } from '../../core/people/tenant-registry.js';
import { fail, failOnProblems, print } from '../output.js';
import { withInstallation } from './installation.js';
import { readLinks } from './tenant-options.js';

/** `coach tenant link`: from the next message on, the workspace belongs to this tenant. */
export async function linkTenant(options: unknown): Promise<void> {
  const read = readLinks(options);
  if (!read.ok) {
    failOnProblems(read.problems);
    return;
  }
  const { tenant, teamsTenant, slackTeam } = read.value;
  if (teamsTenant === undefined && slackTeam === undefined) {
    fail('Say what to link: --teams-tenant ID, --slack-team ID, or both.');
    return;
  }
  const links = {
    ...(teamsTenant !== undefined && { teamsTenantId: teamsTenant }),
    ...(slackTeam !== undefined && { slackTeamId: slackTeam }),
  };
  const linked = await withInstallation(({ store }) => link(store.repositories.tenants, tenant, links));
  if (linked.ok) print(`${linked.value.name} is linked.`);
  else failOnProblems(linked.problems);
}
