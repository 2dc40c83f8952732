import { billOfMaterials } from './bill.js';
import { judgeLicences } from './judge-licences.js';
import { readPolicy } from './policy.js';

/** Lists every package that runs with its licence. Ends with one line, and with 1 where the policy does not allow one. */
async function run(): Promise<void> {
  const { packages, wrong } = judgeLicences(await billOfMaterials(), readPolicy().licences);
  for (const { package: name, licence } of packages)
    process.stdout.write(`${name}  ${licence ?? 'unknown'}\n`);
  for (const sentence of wrong) process.stdout.write(`FAILED ${sentence}\n`);
  const isOk = wrong.length === 0;
  process.stdout.write(
    `licences ${isOk ? 'ok' : 'failed'}: packages ${packages.length}, wrong ${wrong.length}\n`,
  );
  process.exitCode = isOk ? 0 : 1;
}

await run();
