import type { Command, Subjects } from '../command.js';

/** What it takes to tell what someone sees. */
export type HomeNeeds = Pick<
  Subjects,
  | 'users'
  | 'employees'
  | 'pauses'
  | 'standIns'
  | 'journeys'
  | 'nudges'
  | 'trails'
  | 'coverCards'
  | 'metDeadlines'
  | 'catalogues'
  | 'clock'
> & {
  /** Everything that can be typed. */
  readonly commands: readonly Command[];
};
