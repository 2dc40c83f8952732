import type { Row } from '../row.js';
import { claims } from './claims.js';
import { delivery } from './delivery.js';
import { imports } from './imports.js';
import { jobs } from './jobs.js';
import { memory } from './memory.js';
import { planning } from './planning.js';
import { presses } from './presses.js';
import { start } from './start.js';

/** The rows of the table, by the letter under which they can be asked for. */
export const rows: Readonly<Record<string, Row>> = {
  a: delivery,
  b: jobs,
  c: claims,
  d: planning,
  e: start,
  f: presses,
  g: imports,
  h: memory,
};
