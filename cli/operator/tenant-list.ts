import { byName } from '../../core/people/by-name.js';
import type { Tenant } from '../../core/people/tenant.js';
import { print } from '../output.js';
import { withInstallation } from './installation.js';

/** `coach tenant list`: a line each. */
export async function listTenants(): Promise<void> {
  const tenants = (await withInstallation(({ store }) => store.repositories.tenants.all())).sort(
    byName('en'),
  );
  if (tenants.length === 0) print('No tenants yet. Add one with: coach tenant add --name NAME');
  else print(table(tenants.map(rowOf)));
}

const rowOf = ({ id, name, teamsTenantId, slackTeamId, agreement }: Tenant): string[] => [
  id,
  name,
  teamsTenantId === undefined ? 'no Teams' : `Teams ${teamsTenantId}`,
  slackTeamId === undefined ? 'no Slack' : `Slack ${slackTeamId}`,
  agreement?.until === undefined ? '' : `until ${agreement.until}`,
];

function table(rows: readonly string[][]): string {
  const widthOf = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widthOf(column)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
