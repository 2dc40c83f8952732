import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Tally } from './tally.js';

/** So many as the program takes at once, `http/listening.ts`. */
const IDLE = 1000;
/** Milliseconds; the program cuts off a client that sends no headers in ten seconds, no body in twenty. */
const MOST = 40_000;

/** Clients that say nothing, and clients that say it slowly: each is cut off, and then there is room for others. */
export async function holdSockets(url: string, tally: Tally): Promise<void> {
  const { hostname, port } = new URL(url);
  const open = async (text: string): Promise<Socket> => {
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    await Promise.race([once(socket, 'connect'), once(socket, 'close')]);
    socket.resume().write(text);
    return socket;
  };
  const slow = [
    'POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{',
    'POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5000\r\n\r\n{',
    'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Never-Ending: ',
  ];
  for (const text of slow) await closes('slow client', await open(text), tally);
  const sockets = await Promise.all(Array.from({ length: IDLE }, () => open('')));
  await Promise.all(sockets.map((socket) => closes('idle socket', socket, tally)));
  const health = await fetch(`${url}/healthz`);
  tally.count('health after idle sockets', health.status, health.ok ? undefined : 'does not answer');
}

async function closes(what: string, socket: Socket, tally: Tally): Promise<void> {
  const closed = socket.closed ? undefined : once(socket, 'close', { signal: AbortSignal.timeout(MOST) });
  const isOpen = await Promise.resolve(closed).then(
    () => false,
    () => true,
  );
  socket.destroy();
  tally.count(what, isOpen ? 'stays' : 'cut off', isOpen ? 'was not cut off' : undefined);
}
