import { z } from 'zod';
import { readConfig } from '../config.js';
import { TravelClock } from '../core/clock.js';
import { endSteps, hasPassed, type Ending } from '../core/privacy/retention/ending.js';
import { createLog } from '../log.js';
import { openProgram } from '../main.js';
import { TUESDAY_MORNING } from './demo-coach.js';

// The program as it is started for real, but for its clock, and that it kills itself when the end of an agreement has come to a
// step: before that is noted, or after. Arguments: how long after that Tuesday it starts, the step, and `before` or `after`.
const [later, step, when] = z
  .tuple([z.string(), z.enum(endSteps), z.enum(['before', 'after'])])
  .parse(process.argv.slice(2));
const clock = new TravelClock(TUESDAY_MORNING.add(later));
const config = readConfig(process.env);
const program = await openProgram(config, clock, createLog(config.logLevel));

const { endings } = program.repositories;
const save = endings.save.bind(endings);
endings.save = async (ending: Ending) => {
  const isThere = hasPassed(ending, step);
  if (isThere && when === 'before') process.kill(process.pid, 'SIGKILL');
  await save(ending);
  if (isThere) process.kill(process.pid, 'SIGKILL');
};
await program.begin();
await program.caughtUp();
await program.stop();
process.exit();
