import { setupSteps, type SetupStep, type View } from '../messages/view.js';
import { currentTenant } from '../people/context.js';
import type { Subjects } from './command.js';

type GuideNeeds = Pick<Subjects, 'employees' | 'journeys' | 'users' | 'tenants'>;

/** The first steps of HR, as far as they are done. */
export async function setupGuide(needs: GuideNeeds): Promise<View> {
  const steps = Object.keys(setupSteps) as (keyof typeof setupSteps)[];
  const found = steps.map(async (step): Promise<SetupStep> => ({ step, isDone: await isDone[step](needs) }));
  return { kind: 'setup-guide', steps: await Promise.all(found) };
}

const isDone: Readonly<Record<keyof typeof setupSteps, (needs: GuideNeeds) => Promise<boolean>>> = {
  roster: async ({ employees }) => (await employees.teams()).length > 0,
  journey: async ({ journeys }) => (await journeys.all()).length > 0,
  try: async ({ tenants }) => (await tenants.get(currentTenant().id))?.hasTried ?? false,
  settings: async ({ users }) =>
    (await users.withRole('hr')).some(({ settings }) => Object.keys(settings ?? {}).length > 0),
};

/** Notes that someone of HR tried a tip on themselves. */
export async function noteTried({ tenants }: Pick<Subjects, 'tenants'>): Promise<void> {
  const tenant = await tenants.get(currentTenant().id);
  if (tenant && !tenant.hasTried) await tenants.save({ ...tenant, hasTried: true });
}

/** Has the guides that stand with HR drawn anew, where there are any. */
export async function refreshGuides({
  users,
  messages,
  ledger,
}: Pick<Subjects, 'users' | 'messages' | 'ledger'>): Promise<void> {
  for (const { id } of await users.withRole('hr')) {
    const guides = await messages.standingWith(id, 'setup-guide');
    await ledger.redraw(guides.map((guide) => guide.id));
  }
}
