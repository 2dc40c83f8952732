import type { Finding } from '../../storage/check-store.js';
import { print } from '../output.js';
import { withInstallation } from './installation.js';

/** `coach storage check`: names what cannot be read, and ends with 1 where there is anything. */
export async function checkStorage(): Promise<void> {
  const { documents, findings } = await withInstallation(({ store }) => store.check());
  for (const finding of findings) print(lineOf(finding));
  if (findings.length === 0) {
    print(`storage check ok: ${documents} documents can be read`);
  } else {
    print(`storage check failed: ${findings.length} of ${documents} documents, or tenants, cannot be read`);
    process.exitCode = 1;
  }
}

const lineOf = ({ owner, document, problem }: Finding): string =>
  [owner, document, problem].filter((part) => part !== undefined).join(': ');
