import { json, Router, type ErrorRequestHandler, type RequestHandler } from 'express';
import { z } from 'zod';
import { TravelClock, type Clock } from '../../core/clock.js';
import type { Catalogues } from '../../core/coaching/catalogues.js';
import { errorName } from '../../core/error-name.js';
import type { Log } from '../../core/log.js';
import { localeOf } from '../../http/pages.js';
import type { Repositories } from '../../storage/repositories/index.js';
import type { Playground } from '../platforms/playground.js';
import { asHr, travelTo, travelUntil, type Travelling } from '../time-travel.js';
import { script, stylesheet, stylesheets } from './assets.js';
import { deeds, Gone } from './deeds.js';
import { PAGE_PATH } from './paths.js';
import { shell } from './shell.js';
import { jumps, type Jump, type Refusal } from './shown.js';
import { Stream } from './stream.js';
import { timelines } from './timeline.js';

export interface PageNeeds extends Travelling {
  readonly playground: Playground;
  readonly repositories: Repositories;
  readonly catalogues: Catalogues;
  readonly clock: Clock;
  readonly log: Log;
}

/** The playground as a page at `/`, for a server that answers this machine alone. */
export interface PlaygroundPage {
  readonly router: Router;
  /** Ends what browsers have open. */
  close(): void;
}

/** Everything comes from here, and nothing runs or is framed that does not; pictures of a card stand in it. */
const policy = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:"],
  ...["connect-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"],
].join('; ');

/** A file, as JSON carries it. */
const LARGEST_BODY = '15mb';
/** How far is looked for a next message: beyond any journey's last talk. */
const MOST_DAYS = 400;

export function createPage(needs: PageNeeds): PlaygroundPage {
  const { playground, clock, log } = needs;
  const stream = new Stream(playground, clock, log);
  const page = Router()
    .get('/page.js', script)
    .get('/events', stream.serve)
    .get('/timeline', async (req, res) => {
      const { repositories, catalogues } = needs;
      res.json(await asHr(needs, () => timelines({ ...repositories, catalogues, clock }, localeOf(req))));
    })
    .get('/files/:chat/:file', file(playground));
  for (const [name, place] of Object.entries(stylesheets)) page.get(`/${name}`, stylesheet(place));
  page.use(json({ limit: LARGEST_BODY }));
  for (const [name, act] of Object.entries(deeds)) page.post(`/${name}`, deedRoute(playground, act));
  page.post('/jump', jumpRoute(needs, stream));
  page.use(refusing(log));
  const router = Router()
    .get('/', (req, res) => {
      res.set('Content-Security-Policy', policy).vary('Accept-Language').type('html');
      res.send(shell(localeOf(req), playground.people));
    })
    .use(PAGE_PATH, page);
  return { router, close: () => stream.close() };
}

const personSchema = z.object({ person: z.string().min(1).max(200) });

function deedRoute(playground: Playground, act: (typeof deeds)[keyof typeof deeds]): RequestHandler {
  return async (req, res) => {
    const { person: personId } = personSchema.parse(req.body);
    const person = playground.people.find(({ id }) => id === personId);
    if (!person) throw new Gone('There is no such person');
    const answer = await act(playground, person, req.body);
    res.json(answer ?? {});
  };
}

const jumpSchema = z.object({ jump: z.enum(jumps) });

/** Lets time pass, one jump after the other; answers how many messages came. */
function jumpRoute(needs: PageNeeds, stream: Stream): RequestHandler {
  let last = Promise.resolve();
  return async (req, res) => {
    const { jump } = jumpSchema.parse(req.body);
    let came = 0;
    const stop = needs.playground.history.subscribe(({ from, state }) => {
      if (from === 'coach' && state === 'posted') came += 1;
    });
    const mine = last.then(() => letPass(needs, jump, () => came > 0));
    last = mine.catch(() => undefined);
    await mine.finally(stop);
    stream.clockSet();
    res.json({ came });
  };
}

async function letPass(needs: PageNeeds, jump: Jump, isThere: () => boolean): Promise<void> {
  const { clock } = needs;
  if (!(clock instanceof TravelClock)) throw new Gone('This clock shows the real time');
  if (jump === 'next') return travelUntil(needs, clock, isThere, MOST_DAYS);
  return travelTo(needs, clock, clock.now().add({ hours: 24 * (jump === 'day' ? 1 : 7) }));
}

/** A picture is shown; whatever else lies with a chat is handed over, and never opened here. */
function file({ files }: Playground): RequestHandler {
  return (req, res) => {
    const kept = files[req.params['chat'] === 'teams' ? 'teams' : 'slack'].get(String(req.params['file']));
    if (!kept) throw new Gone('There is no such file');
    const isPicture = /\.png$/i.test(kept.name);
    if (isPicture) res.type('png');
    else res.attachment(kept.name).type('application/octet-stream');
    res.send(Buffer.from(kept.bytes));
  };
}

const unreadableSchema = z.looseObject({ status: z.int().min(400).max(499) });

/** Goes last: whoever asked reads what they can do, and the operator what it was. */
function refusing(log: Log): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const [status, refusal] = refusalOf(error);
    if (refusal === 'refused') log.warn({ error: errorName(error) }, 'something on the page was not done');
    res.status(status).json({ error: refusal });
  };
}

function refusalOf(error: unknown): readonly [number, Refusal] {
  if (error instanceof Gone) return [404, 'gone'];
  if (error instanceof z.ZodError) return [400, 'unreadable'];
  const { status } = unreadableSchema.safeParse(error).data ?? {};
  return status === undefined ? [409, 'refused'] : [status, 'unreadable'];
}
