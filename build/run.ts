import { rm } from 'node:fs/promises';
import { bundle } from './bundle.js';
import { built } from './places.js';

// Parts of earlier builds are asked for by nobody any more.
await rm(built, { recursive: true, force: true });
await bundle();
