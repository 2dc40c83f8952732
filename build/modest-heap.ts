import { setFlagsFromString } from 'node:v8';

/**
 * How much larger than what is in use the heap becomes before it is collected, in percent: by little in a command, which shares the
 * machine with a coach and ends. Whoever serves the chats would pay for as little with a tenth of the messages.
 */
const GROWING_PERCENT = { command: 25, service: 50 } as const;

/**
 * The engine's setting by which the heap grows by a part of what is in use, where it would become several times as large on a machine
 * with much memory. An engine that does not know the setting says so, and goes on.
 */
export const modestHeap = (of: keyof typeof GROWING_PERCENT): string =>
  `--heap-growing-percent=${GROWING_PERCENT[of]}`;

/** Sets it for this process. */
export const keepHeapModest = (of: keyof typeof GROWING_PERCENT): void => setFlagsFromString(modestHeap(of));
