import { once } from 'node:events';
import { z } from 'zod';
import { readConfig } from '../config.js';
import { TravelClock } from '../core/clock.js';
import { createLog } from '../log.js';
import { openProgram } from '../main.js';
import { TUESDAY_MORNING } from './demo-coach.js';

// The program as it is started for real, but for its clock: tests must not depend on the day they run.
// Arguments: how long after that morning it starts, as an ISO 8601 duration; and, as JSON, the playground of another process where its
// chats are that. It says when it is at work; two minutes pass on its clock at SIGUSR2.
const place = z.object({ serviceUrl: z.string(), slackApiUrl: z.string(), signingSecret: z.string() });
const [later = 'PT0S', elsewhere] = process.argv.slice(2);
const clock = new TravelClock(TUESDAY_MORNING.add(later));
const config = readConfig(process.env);
const program = await openProgram(
  config,
  clock,
  createLog(config.logLevel),
  elsewhere === undefined ? {} : { playground: place.parse(JSON.parse(elsewhere)) },
);
process.on('SIGUSR2', () => {
  clock.travelTo(clock.now().add({ minutes: 2 }));
  void program.scheduler.setAllAlarms();
});
await program.begin();
process.stdout.write('at work\n');
await once(process, 'SIGTERM');
await program.stop();
process.exit();
