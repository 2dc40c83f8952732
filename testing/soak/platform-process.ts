/** Teams and Slack as a process of their own that take no more than they say they do. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { demoTenant } from '../../demo/demo-tenant.js';
import { platformLimits, type PlatformLimit } from '../../core/messages/platform-limits.js';
import type { Chat } from '../../core/people/chat.js';

const taken: Record<Chat, number> = { teams: 0, slack: 0 };
let refused = 0;
/** By what is limited, the moments at which something was taken that still count. */
const recent = new Map<string, number[]>();

function isTaken(key: string, { taken: rates }: PlatformLimit, now: number): boolean {
  const longest = Math.max(...rates.map(({ seconds }) => seconds));
  const last = (recent.get(key) ?? []).filter((at) => at > now - longest * 1000);
  recent.set(key, last);
  return rates.every(({ calls, seconds }) => last.filter((at) => at > now - seconds * 1000).length < calls);
}

/** Whether a message may go to a conversation now; if so it counts. */
function takes(chat: Chat, conversation: string): boolean {
  const now = performance.now();
  const keys = [
    [`${chat} ${conversation}`, platformLimits[chat].inConversation],
    [chat, platformLimits[chat].inTenant],
  ] as const;
  const isFree = keys.every(([key, limit]) => isTaken(key, limit, now));
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
    const chat = isSlack ? 'slack' : 'teams';
    const conversation = isSlack ? (new URLSearchParams(body).get('channel') ?? '') : path;
    if (!takes(chat, conversation)) {
      refused += 1;
      answer(429, { ok: false, error: 'ratelimited' }, { 'Retry-After': '1' });
      return;
    }
    taken[chat] += 1;
    const ts = `1764000000.${String(taken.teams + taken.slack).padStart(6, '0')}`;
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
