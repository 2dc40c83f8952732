import { Session } from 'node:inspector/promises';
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { openBenchCoach, SIGNING_SECRET } from './testing/bench/coach.js';
import { managersIn, planNudges, saveManagers } from './testing/bench/managers.js';
import { startHelper } from './testing/bench/process.js';
const chat = (process.argv[2] ?? 'teams') as 'teams' | 'slack';
const people = Number(process.argv[3] ?? 100), rounds = Number(process.argv[4] ?? 4);
const others = startHelper('people-process.ts');
const baseUrl = await others.hears(z.url());
const connectorUrl = `${baseUrl}/playground/connector`;
const coach = await openBenchCoach({ connectorUrl, slackApiUrl: `${baseUrl}/playground/slack/api/` });
const managers = managersIn(chat, people, connectorUrl);
others.tells({ coachUrl: coach.url, signingSecret: SIGNING_SECRET, people: managers.map(({ person }) => person) });
await others.hears(z.literal('ready'));
await coach.own(() => saveManagers(coach.store.repositories, managers));
const s = new Session(); s.connect(); 
for (let round = 0; round < rounds; round += 1) {
  await coach.own(() => planNudges(coach.store.repositories, managers, 1));
  await coach.own(() => coach.core.ring());
  if (round === 3 && process.env.PROF) { await s.post('Profiler.enable'); await s.post('Profiler.setSamplingInterval', { interval: 300 }); await s.post('Profiler.start'); }
  const c0 = process.cpuUsage(); const t = performance.now();
  others.tells({ press: 'Gedaan' });
  const waits = (await others.hears(z.array(z.number()))).sort((a, b) => a - b);
  const ms = performance.now() - t; const c = process.cpuUsage(c0);
  if (round === 3 && process.env.PROF) { const { profile } = await s.post('Profiler.stop'); writeFileSync('/tmp/prof/f.cpuprofile', JSON.stringify(profile)); }
  console.log('round', round, 'p50', waits[Math.floor(people / 2)]?.toFixed(0), 'min', waits[0]?.toFixed(0), 'max', waits.at(-1)?.toFixed(0), 'all', ms.toFixed(0), 'cpu', ((c.user + c.system) / 1000).toFixed(0));
}
await others.stop();
await coach.close();
process.exit();
