import { TravelClock } from '../../core/clock.js';
import { asOperator } from '../../core/people/context.js';
import type { Tenant } from '../../core/people/tenant.js';
import { demoTenant } from '../../demo/demo-tenant.js';
import { managersIn, planNudges, saveManagers, type Manager } from '../bench/managers.js';
import { TUESDAY_MORNING } from '../demo-coach.js';
import { nudgesIn } from '../kills/nudges-in.js';
import { openStage } from '../kills/stage.js';

/** Employers whose managers all have one tip due, and workers that bring them; the chats are here. */
interface WorkersWorld {
  start(): void;
  /** The ids of these tips, once for each message that brought one; what else a morning brings is not counted. */
  readonly brought: readonly string[];
  /** Resolves at the next message that the coach sends, before it hears that it has. */
  nextMessage(): Promise<unknown>;
  close(): Promise<void>;
}

export async function openWorkersWorld(employers: number, managersOfEach: number): Promise<WorkersWorld> {
  const clock = new TravelClock(TUESDAY_MORNING.subtract({ hours: 2 }));
  const stage = await openStage(clock, (connectorUrl) =>
    managersIn('teams', employers * managersOfEach, connectorUrl).map((manager, index) =>
      inWorkspace(workspaceOf(Math.floor(index / managersOfEach)), manager),
    ),
  );
  const { program, playground } = stage;
  const { history } = playground;
  // Fills the database, and does all that a start has to do beside: what is measured is the morning alone.
  const planned = new Set<string>();
  for (let employer = 0; employer < employers; employer += 1) {
    const tenant = tenantOf(employer);
    const managers = stage.managers.slice(employer * managersOfEach, (employer + 1) * managersOfEach);
    await program.repositories.tenants.save(tenant);
    await asOperator(tenant, 'workers', async () => {
      await saveManagers(program.repositories, managers, `${tenant.id}-`);
      await planNudges(program.repositories, managers, 1);
      const journeys = (await program.repositories.journeys.all()).map(({ id }) => id);
      for (const { nudges } of await program.repositories.trails.getMany(journeys))
        for (const id of nudges) planned.add(id);
    });
  }
  await program.begin();
  await program.caughtUp();
  await program.stop();
  clock.travelTo(TUESDAY_MORNING);
  const brought: string[] = [];
  history.subscribe((message) => {
    if (message.from === 'coach' && message.state === 'posted')
      brought.push(...nudgesIn(message).filter((id) => planned.has(id)));
  });
  return {
    brought,
    start: () => void stage.start('PT0S'),
    nextMessage: () => history.next(({ from }) => from === 'coach'),
    close: () => stage.close(),
  };
}

/** An employer has a workspace of its own. */
const workspaceOf = (employer: number): string =>
  `00000000-0000-4000-9000-${String(employer).padStart(12, '0')}`;

const tenantOf = (employer: number): Tenant => ({
  ...demoTenant,
  id: `employer-${employer}`,
  teamsTenantId: workspaceOf(employer),
  slackTeamId: `T${employer}`,
});

const inWorkspace = (workspaceId: string, { person, user, conversation }: Manager): Manager => ({
  person: { ...person, workspaceId },
  user,
  conversation: { ...conversation, workspaceId },
});
