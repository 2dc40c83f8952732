import { once } from 'node:events';
import { readConfig } from '../config.js';
import { TravelClock } from '../core/clock.js';
import { createLog } from '../log.js';
import { openCoach } from '../main.js';
import { TUESDAY_MORNING } from './demo-coach.js';

// The program as it is started for real, but for its clock: tests must not depend on the day they run.
const config = readConfig(process.env);
const coach = await openCoach(config, new TravelClock(TUESDAY_MORNING), createLog(config.logLevel));
await coach.begin();
await once(process, 'SIGTERM');
await coach.stop();
process.exit();
