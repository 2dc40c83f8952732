/** Teams and Slack as a process of their own that takes every message at once: what is measured is the other side. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { demoTenant } from '../../demo/demo-tenant.js';

let taken = 0;

/** The answer to a path: of Slack's methods by their names, of the Bot Connector a new activity. */
function answerTo(path: string): object {
  if (path.endsWith('/auth.test')) return { ok: true, team_id: demoTenant.slackTeamId };
  taken += 1;
  if (path.startsWith('/api/'))
    return { ok: true, channel: 'D', ts: `1764000000.${String(taken).padStart(6, '0')}` };
  return { id: `1764000000${taken}` };
}

const server = createServer((request, response) => {
  request.resume().once('end', () => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(answerTo(request.url ?? '')));
  });
});
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once('disconnect', () => process.exit());
