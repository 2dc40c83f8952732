import { once } from 'node:events';
import { readConfig } from '../config.js';
import { TravelClock } from '../core/clock.js';
import { createLog } from '../log.js';
import { openProgram } from '../main.js';
import { TUESDAY_MORNING } from './demo-coach.js';

// The program as it is started for real, but for its clock: tests must not depend on the day they run.
const config = readConfig(process.env);
const program = await openProgram(config, new TravelClock(TUESDAY_MORNING), createLog(config.logLevel));
await program.begin();
await once(process, 'SIGTERM');
await program.stop();
process.exit();
