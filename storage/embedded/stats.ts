import type { Counter } from './engine/scan.js';

/** How much a kind of command has done since the store was started. */
export interface CommandStats {
  readonly commands: number;
  /** Documents read from the store to find those that were asked for. */
  readonly examined: number;
}

/** Counts what commands do, by the name of the command. */
export class Counters {
  readonly #byName = new Map<string, Counter & { commands: number }>();

  /** The counter of a command that is about to run. */
  of(name: string): Counter {
    const counter = this.#byName.get(name) ?? { commands: 0, examined: 0, returned: 0 };
    counter.commands++;
    this.#byName.set(name, counter);
    return counter;
  }

  /** The counts so far. */
  read(): Record<string, CommandStats> {
    return Object.fromEntries([...this.#byName].map(([name, counter]) => [name, { ...counter }]));
  }
}
