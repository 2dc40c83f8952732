import { setFlagsFromString } from 'node:v8';

/**
 * How much larger than what is in use the heap becomes before it is collected, in percent: by little in a command, which shares the
 * machine with a coach and ends. Whoever serves the chats would pay for as little with a tenth of the messages.
 */
const GROWING_PERCENT = { command: 25, service: 50 } as const;

/**
 * Has the heap grow by a part of what is in use, where the engine would let it become several times as large on a machine with much
 * memory. An engine that does not know the setting says so, and goes on.
 */
export const keepHeapModest = (of: keyof typeof GROWING_PERCENT): void =>
  setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT[of]}`);
