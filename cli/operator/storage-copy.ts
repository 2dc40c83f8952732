import { copyDatabase, type CopyReport } from '../../storage/transfer/copy-database.js';
import { withStore } from '../../storage/transfer/store-access.js';
import { fail, print } from '../output.js';
import { readSettings } from './installation.js';

/** The two sides of a copy; one that is left out is the store of this installation. */
interface Sides {
  readonly from?: string;
  readonly to?: string;
}

/** `coach storage copy`: from the embedded store to MongoDB, back, or between any two. */
export async function copyStorage({ from, to }: Sides): Promise<void> {
  if (from === undefined && to === undefined) {
    fail(
      'Say where to copy to: --to mongodb://HOST/DATABASE. Or where from: --from mongodb://HOST/DATABASE.',
    );
    return;
  }
  print(summaryOf(await copy(from, to)));
}

function copy(from: string | undefined, to: string | undefined): Promise<CopyReport> {
  if (from !== undefined && to !== undefined) return copyDatabase(from, to);
  return withStore(readSettings(), (own) => copyDatabase(from ?? own, to ?? own));
}

function summaryOf(report: CopyReport): string {
  const counts = Object.values(report);
  const documents = counts.reduce((sum, count) => sum + count, 0);
  return `Copied and counted: ${documents} documents in ${counts.length} collections. The copy opens with the same MASTER_KEY.`;
}
