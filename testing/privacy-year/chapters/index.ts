import type { Year } from '../year.js';
import { access, ownData } from './access.js';
import { begin } from './beginning.js';
import { use, withdraw } from './consent.js';
import { end } from './end.js';
import { fail } from './errors.js';
import { report } from './journeys.js';
import { leave } from './leavers.js';
import { birth, loss } from './loss-and-birth.js';
import { audit, register } from './operator.js';
import { complaint, correction, erasure, objection, restriction } from './rights.js';

/** The year, in its order. */
export const chapters: readonly ((year: Year) => Promise<void>)[] = [
  ...[begin, report, use, access, ownData, correction, restriction, erasure],
  ...[objection, withdraw, fail, loss, leave, register, birth, complaint, audit, end],
];
