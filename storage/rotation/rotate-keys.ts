import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../core/clock.js';
import { keyringLifetime } from '../encryption/data-keys.js';
import type { Keyring } from '../encryption/keyring.js';
import { takeLease } from '../lease.js';
import { clearProgress, phases, readProgress, type Phase, type Progress } from './progress.js';
import { resealAll } from './reseal-all.js';
import { noteProgress, type RotationOptions, type RotationTools, type Run } from './rotation.js';
import { announceKey, isAnnounced, promoteKey, retireKeys, rewrapKeys } from './rotate-keyring.js';

/** More than any write takes between the sealing of its values and its end. */
const writingTime = Temporal.Duration.from({ seconds: 30 });

/** What a rotation has done, its interrupted runs included. */
export interface RotationReport {
  readonly keyrings: number;
  /** Documents sealed under a new key. */
  readonly documents: number;
}

/** Why keys cannot be rotated now. */
export class RotationError extends Error {
  override readonly name = 'RotationError';
}

/**
 * Gives every tenant a new data key, wraps all keys under the current master key and seals all values anew, while other
 * processes read and write. It takes two minutes and the time of one pass over all documents. An interrupted
 * rotation goes on where it was. Throws where another process rotates, and when `signal` says stop.
 */
export async function rotateKeys(
  tools: RotationTools,
  options: RotationOptions = {},
): Promise<RotationReport> {
  const { database, clock, vault } = tools;
  const lease = await takeLease(database, clock, 'rotation');
  if (lease === undefined)
    throw new RotationError(
      'Another process is rotating the keys: wait for its end, or a minute where it was killed',
    );
  try {
    const progress = (await readProgress(database)) ?? beginningOf('announce', clock, 0);
    const run: Run = { ...tools, ...options, lease, progress };
    for (const phase of phases.slice(phases.indexOf(progress.phase))) await runPhase(run, phase);
    await clearProgress(database);
    return { keyrings: (await vault.tenantIds()).length, documents: run.progress.documents };
  } finally {
    await lease.release();
  }
}

async function runPhase(run: Run, phase: Phase): Promise<void> {
  const isResumed = run.progress.phase === phase;
  await noteProgress(run, isResumed ? run.progress : beginningOf(phase, run.clock, run.progress.documents));
  await work[phase](run);
}

function beginningOf(phase: Phase, clock: Clock, documents: number): Progress {
  return { phase, since: new Date(clock.now().epochMilliseconds), documents };
}

/** A key opens everywhere before it seals anywhere, and seals everywhere before the last pass looks for older ones. */
const work: Record<Phase, (run: Run) => Promise<void>> = {
  announce: (run) =>
    changeKeyrings(run, async (keyring) =>
      isAnnounced(keyring) ? keyring : rewrapKeys(await announceKey(keyring, run.provider), run.provider),
    ),
  async promote(run) {
    await settle(run);
    await changeKeyrings(run, promoteKey);
  },
  async reseal(run) {
    await settle(run);
    await resealAll(run);
  },
  retire: (run) => changeKeyrings(run, (keyring) => rewrapKeys(retireKeys(keyring), run.provider)),
};

async function changeKeyrings(
  { vault, lease, signal }: Run,
  change: (keyring: Keyring) => Keyring | Promise<Keyring>,
): Promise<void> {
  for (const tenantId of await vault.tenantIds()) {
    signal?.throwIfAborted();
    const keyring = await vault.find(tenantId);
    if (keyring !== undefined) await vault.replace(await change(keyring));
    await lease.renew();
  }
}

/** Waits until every process has read the keyrings as they are, and has written what it began with earlier ones. */
async function settle({ clock, lease, signal, progress }: Run): Promise<void> {
  const changed = Temporal.Instant.fromEpochMilliseconds(progress.since.getTime());
  const everyoneKnows = changed.add(keyringLifetime);
  for (const moment of [everyoneKnows, everyoneKnows.add(writingTime)]) {
    await pause(Math.max(0, clock.realDelay(moment)), undefined, signal && { signal });
    await lease.renew();
  }
}
