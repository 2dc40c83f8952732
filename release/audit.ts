import { systemClock, todayIn } from '../core/clock.js';
import { billOfMaterials } from './bill.js';
import { judgeAdvisories, judgePolicy, readAudit } from './judge-advisories.js';
import { npm } from './npm.js';
import { readPolicy } from './policy.js';
import { projectSettings } from './project.js';

/**
 * Holds what npm knows of the tree, the tools of developers with it, against the policy. Ends with one line, and with 1 where they
 * are at odds or npm could not ask.
 */
async function run(): Promise<void> {
  const policy = readPolicy();
  const { overrides } = await projectSettings();
  const told = readAudit(await npm('audit', '--json', '--package-lock-only'));
  const wrong = [
    ...judgePolicy(policy, await billOfMaterials(), Object.keys(overrides), todayIn('UTC', systemClock)),
    ...(told.kind === 'nothing' ? [told.why] : judgeAdvisories(told.found, policy)),
  ];
  for (const sentence of wrong) process.stdout.write(`FAILED ${sentence}.\n`);
  const known = told.kind === 'nothing' ? 'unknown' : String(told.found.length);
  const isOk = wrong.length === 0;
  process.stdout.write(`audit ${isOk ? 'ok' : 'failed'}: advisories ${known}, wrong ${wrong.length}\n`);
  process.exitCode = isOk ? 0 : 1;
}

await run();
