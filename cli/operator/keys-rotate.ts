import { systemClock, type Clock } from '../../core/clock.js';
import type { Phase, Progress } from '../../storage/rotation/progress.js';
import { print } from '../output.js';
import { withInstallation } from './installation.js';

/** What a shell expects of a program that Ctrl-C has stopped. */
const EXIT_INTERRUPTED = 130;

const sentences: Readonly<Record<Phase, string>> = {
  announce: 'Making new keys, wrapped under MASTER_KEY.',
  promote: 'Waiting a minute, until every process knows the new keys.',
  reseal: 'Waiting a minute, until nothing is written with the old keys; then encrypting everything anew.',
  retire: 'Dropping the old keys.',
};
const DOCUMENTS_A_LINE = 5_000;

/** `coach keys rotate`: Ctrl-C stops it where it is, and the next time it goes on from there. */
export async function rotateKeys(clock: Clock = systemClock): Promise<void> {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.once('SIGINT', interrupt);
  try {
    const { documents } = await withInstallation(
      ({ store }) => store.rotateKeys({ signal: stop.signal, onProgress: progressPrinter() }),
      clock,
    );
    print(`Done: ${documents} documents are encrypted anew. MASTER_KEY_PREVIOUS is not needed any more.`);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    print('Stopped. Everything can still be read; give the command again to go on from here.');
    process.exitCode = EXIT_INTERRUPTED;
  } finally {
    process.off('SIGINT', interrupt);
  }
}

/** A line for each phase, and one for every few thousand documents. */
function progressPrinter(): (progress: Progress) => void {
  let phase: Phase | undefined;
  let printed = 0;
  return (progress) => {
    if (progress.phase !== phase) print(sentences[progress.phase]);
    else if (progress.documents >= printed + DOCUMENTS_A_LINE) {
      printed = progress.documents;
      print(`${printed} documents so far.`);
    }
    phase = progress.phase;
  };
}
