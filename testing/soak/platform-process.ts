/** Teams and Slack as a process of their own that take no more than they say they do. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { demoTenant } from '../../demo/demo-tenant.js';
import type { Chat } from '../../core/people/chat.js';
import { limits } from './platform-limits.js';

let taken = 0;
let refused = 0;
/** By what is limited, the moments of the last second at which something was taken. */
const recent = new Map<string, number[]>();

function isTaken(key: string, most: number, now: number): boolean {
  const last = (recent.get(key) ?? []).filter((at) => at > now - 1000);
  recent.set(key, last);
  return last.length < most;
}

/** Whether a message may go to a conversation now; if so it counts. */
function takes(chat: Chat, conversation: string): boolean {
  const now = performance.now();
  const keys = [
    [`${chat} ${conversation}`, limits[chat].inConversation],
    [chat, limits[chat].inTenant],
  ] as const;
  const isFree = keys.every(([key, most]) => isTaken(key, most, now));
  if (isFree) for (const [key] of keys) recent.get(key)?.push(now);
  return isFree;
}

const server = createServer((request, response) => {
  void (async () => {
    const path = request.url ?? '';
    const isSlack = path.startsWith('/api/');
    const body = await textOf(request);
    const answer = (status: number, content: object, headers = {}): void => {
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      response.end(JSON.stringify(content));
    };
    if (path === '/counts') {
      answer(200, { taken, refused });
      return;
    }
    if (path.endsWith('/auth.test')) {
      answer(200, { ok: true, team_id: demoTenant.slackTeamId });
      return;
    }
    const conversation = isSlack ? (new URLSearchParams(body).get('channel') ?? '') : path;
    if (!takes(isSlack ? 'slack' : 'teams', conversation)) {
      refused += 1;
      answer(429, { ok: false, error: 'ratelimited' }, { 'Retry-After': '1' });
      return;
    }
    taken += 1;
    const ts = `1764000000.${String(taken).padStart(6, '0')}`;
    answer(200, isSlack ? { ok: true, channel: conversation, ts } : { id: ts });
  })();
});

async function textOf(request: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
process.once('disconnect', () => process.exit());
