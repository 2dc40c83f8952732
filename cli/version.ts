import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { loadCatalogue } from '../core/coaching/catalogue.js';
import { countryCodes, jurisdictionOf } from '../core/countries/registry.js';
import { digestOf } from '../core/digest.js';
import { programVersion } from '../program-version.js';
import { print } from './output.js';

/** How many signs of a digest tell one edition from another. */
const SHORT = 12;

/** `coach version`: what a report of a fault has to say of this installation. */
export async function printVersion(): Promise<void> {
  print(
    [
      `coach      ${programVersion()}`,
      `commit     ${(await commit()) ?? 'not known'}`,
      `node       ${process.version}`,
      ...countryCodes.flatMap(editionsOf),
    ].join('\n'),
  );
}

/** The law of a country and its milestones: another edition where anything of them was changed. */
function editionsOf(country: string): string[] {
  const { edition, lawAsOf, milestonesFolder } = jurisdictionOf(country);
  const { all } = loadCatalogue(milestonesFolder);
  return [
    `law ${country}     as of ${lawAsOf.toString()}, edition ${edition().slice(0, SHORT)}`,
    `tips ${country}    ${all.length}, edition ${digestOf(all).slice(0, SHORT)}`,
  ];
}

/** Said to the image when it was made, or told by the repository that this is. */
async function commit(): Promise<string | undefined> {
  const { COACH_COMMIT } = process.env;
  if (COACH_COMMIT) return COACH_COMMIT;
  return promisify(execFile)('git', ['rev-parse', '--short=12', 'HEAD'], { cwd: import.meta.dirname }).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
}
