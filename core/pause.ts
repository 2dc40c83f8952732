import { setTimeout } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';

/** Resolves when so much time has gone by; passed in, so that no test waits. */
export type Pause = (wait: Temporal.Duration) => Promise<void>;

/** Keeps no program from ending. */
export const inRealTime: Pause = (wait) => setTimeout(wait.total('milliseconds'), undefined, { ref: false });
