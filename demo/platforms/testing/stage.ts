import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import { Temporal } from 'temporal-polyfill';
import { TravelClock } from '../../../core/clock.js';
import type { PlaygroundPerson } from '../person.js';
import { createPlayground, type Playground } from '../playground.js';

/** Two people in Slack, of two workspaces, and one in Teams. */
export const cast = {
  tom: {
    id: 'UTOM',
    name: 'Tom Willems',
    email: 'tom@example.com',
    chat: 'slack',
    workspaceId: 'T1',
    locale: 'en',
  },
  els: {
    id: 'UELS',
    name: 'Els Elders',
    email: 'els@example.com',
    chat: 'slack',
    workspaceId: 'T2',
    locale: 'nl',
  },
  fatima: {
    id: 'fatima',
    name: 'Fatima Haddad',
    email: 'fatima@example.com',
    chat: 'teams',
    workspaceId: 'entra-1',
    locale: 'nl',
  },
} as const satisfies Record<string, PlaygroundPerson>;

export const SIGNING_SECRET = 'a signing secret for tests';

/** The playground on a server of its own, with no coach: a test mounts on `app` whatever stands in for one. */
export interface Stage extends Playground {
  readonly app: Express;
  readonly baseUrl: string;
  /** Runs from the real time on: Slack's own packages check signatures by it. */
  readonly clock: TravelClock;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clock = new TravelClock(Temporal.Now.instant());
  const people = Object.values(cast);
  const playground = createPlayground({ baseUrl, people, signingSecret: SIGNING_SECRET, clock });
  app.use(playground.router);
  return {
    ...playground,
    app,
    baseUrl,
    clock,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
