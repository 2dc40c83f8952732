import type { TenantRepository } from './tenant.js';
import { failure, success, type Problem, type Result } from '../problem.js';
import type { Tenant } from './tenant.js';
import type { Chat } from './chat.js';

/** The workspaces of a tenant: its Entra tenant, its Slack workspace. */
export type WorkspaceLinks = Pick<Tenant, 'teamsTenantId' | 'slackTeamId'>;

/** Adds a tenant. Refuses an id that is in use and a workspace that another tenant has linked. */
export async function addTenant(tenants: TenantRepository, tenant: Tenant): Promise<Result<Tenant>> {
  if (await tenants.get(tenant.id)) return failure({ code: 'tenant-exists', facts: { value: tenant.id } });
  return saveLinked(tenants, tenant);
}

/** Links a tenant to workspaces, each in place of the one it had in that chat; a chat that is not named stays as it was. */
export async function linkTenant(
  tenants: TenantRepository,
  tenantId: string,
  links: WorkspaceLinks,
): Promise<Result<Tenant>> {
  const tenant = await findTenant(tenants, tenantId);
  return tenant.ok ? saveLinked(tenants, { ...tenant.value, ...links }) : tenant;
}

/** The tenant with that id, or the problem that there is none. */
export async function findTenant(tenants: TenantRepository, tenantId: string): Promise<Result<Tenant>> {
  const tenant = await tenants.get(tenantId);
  return tenant ? success(tenant) : failure({ code: 'unknown-tenant', facts: { value: tenantId } });
}

/** A message of a workspace that two tenants share would belong to neither. */
async function saveLinked(tenants: TenantRepository, tenant: Tenant): Promise<Result<Tenant>> {
  const problems = [
    ...(await takenBy(tenants, tenant, 'teams', tenant.teamsTenantId)),
    ...(await takenBy(tenants, tenant, 'slack', tenant.slackTeamId)),
  ];
  if (problems.length > 0) return failure(...problems);
  await tenants.save(tenant);
  return success(tenant);
}

async function takenBy(
  tenants: TenantRepository,
  tenant: Tenant,
  chat: Chat,
  workspaceId: string | undefined,
): Promise<Problem[]> {
  const holder = workspaceId === undefined ? undefined : await tenants.findByWorkspace(chat, workspaceId);
  return holder === undefined || holder.id === tenant.id
    ? []
    : [{ code: 'workspace-taken', facts: { value: workspaceId ?? '' } }];
}
