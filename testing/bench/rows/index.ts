import type { Row } from '../row.js';
import { delivery } from './delivery.js';
import { presses } from './presses.js';

/** The rows of the table, by the letter under which they can be asked for. */
export const rows: Readonly<Record<string, Row>> = { a: delivery, f: presses };
