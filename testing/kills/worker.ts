import { once } from 'node:events';
import { z } from 'zod';
import { readConfig } from '../../config.js';
import { TravelClock } from '../../core/clock.js';
import { createLog } from '../../log.js';
import { openProgram } from '../../main.js';
import { TUESDAY_MORNING } from '../demo-coach.js';

// The program as it is started for real, but for its clock and for where its chats are: the playground of whoever started it.
// Arguments: how long after that Tuesday morning it starts, and that playground. Two minutes pass on its clock at SIGUSR2.
const place = z.object({ serviceUrl: z.string(), slackApiUrl: z.string(), signingSecret: z.string() });
const [later = 'PT0S', playground = '{}'] = process.argv.slice(2);
const clock = new TravelClock(TUESDAY_MORNING.add(later));
const config = readConfig(process.env);
const program = await openProgram(config, clock, createLog(config.logLevel), {
  playground: place.parse(JSON.parse(playground)),
});
process.on('SIGUSR2', () => {
  clock.travelTo(clock.now().add({ minutes: 2 }));
  void program.scheduler.setAllAlarms();
});
await program.begin();
process.stdout.write('at work\n');
await once(process, 'SIGTERM');
await program.stop();
process.exit();
