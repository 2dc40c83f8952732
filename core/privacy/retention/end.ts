import { currentTenant } from '../../people/context.js';
import { certify } from './certificate.js';
import { endSteps, hasPassed, type Ending, type EndStep } from './ending.js';
import { handBack } from './hand-back.js';
import { listLeft } from './list-left.js';
import { daysOver, done, later, type EndNeeds, type EndRun, type Step } from './needs.js';
import { takeBack } from './take-back.js';

/** From the day on which what was handed back has been at hand for two weeks, the keys are destroyed. */
const KEYS_UNTIL_DAY = 14;
/** From then on nothing waits for a chat any more, so that all is over within thirty days. */
const LAST_DAY = 28;

const steps: Readonly<Record<EndStep, Step>> = {
  'stop-nudges': async ({ planned }) => {
    await planned.replanAll();
    return done();
  },
  'hand-back': handBack,
  'take-back': takeBack,
  'list-left': listLeft,
  revoke: async ({ world, tenant, day }) => {
    if (tenant?.slackTeamId === undefined) return done();
    const outcome = await world.revokeSlack(tenant.slackTeamId);
    if (outcome !== 'retry') return done({ slack: outcome });
    return day < LAST_DAY ? later() : done({ slack: 'not-reached' });
  },
  'take-stock': async ({ world, ending, day }) => {
    if (day < KEYS_UNTIL_DAY) return later();
    const auditHash = await world.lastAuditHash();
    const documents = { ...(await world.countDocuments(ending.id)) };
    return done({ documents, ...(auditHash && { auditHash }) });
  },
  erase: async ({ world, ending }) => {
    await world.files.removeExport(ending.id);
    await world.eraseTenant(ending.id);
    return done();
  },
  compact: async ({ world }) => {
    await world.compact();
    return done();
  },
  certify,
};

/** Goes on with the end of the agreement of the tenant of the context. */
export async function goOn(needs: EndNeeds, ending: Ending): Promise<void> {
  await advance({ ...needs, tenant: currentTenant(), ending, day: daysOver(needs.clock) });
}

/** Ends the agreement of the tenant of the context without waiting for anything: what does not answer now is not reached. */
export async function goOnNow(needs: EndNeeds, ending: Ending): Promise<void> {
  await advance({ ...needs, tenant: currentTenant(), ending, day: Infinity });
}

/** Goes on with ends whose tenants are gone already. */
export async function goOnWithout(needs: EndNeeds, ending: Ending): Promise<void> {
  await advance({ ...needs, tenant: undefined, ending, day: Infinity });
}

/** Takes the steps that are left. Each is noted once it is done, and may be taken again where a crash came in between. */
async function advance(run: EndRun): Promise<void> {
  let { ending } = run;
  for (const step of endSteps.filter((one) => !hasPassed(ending, one))) {
    const { isDone, found } = await steps[step]({ ...run, ending });
    const at = run.clock.now().toString();
    const passed = isDone ? [...ending.passed, { step, at }] : ending.passed;
    ending = { ...ending, passed, evidence: { ...ending.evidence, ...found } };
    await run.endings.save(ending);
    if (!isDone) return;
  }
  await run.endings.remove([ending.id]);
  // How far the end had come is gone from the files as well; where this is cut short, the daily compaction sees to it.
  await run.world.compact();
}
