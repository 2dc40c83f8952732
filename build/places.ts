import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { built } from '../core/built.js';

/** The folder of the program, as it was checked out. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/** The program itself: this file, and the parts that it loads when they are asked for. */
export const program = join(built, 'program.js');

/** Tells what it was built of. */
export const origin = join(built, 'origin.json');
