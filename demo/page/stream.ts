import type { RequestHandler, Response } from 'express';
import type { Clock } from '../../core/clock.js';
import { errorName } from '../../core/error-name.js';
import type { Log } from '../../core/log.js';
import type { HeardCall } from '../platforms/calls.js';
import { conversationIdOf, type PlaygroundPerson } from '../platforms/person.js';
import type { KeptMessage } from '../platforms/chat-history.js';
import type { Playground } from '../platforms/playground.js';
import { shownCall, shownMessage, shownView } from './show.js';
import type { Heard, ShownCall } from './shown.js';

/** The server cuts what is silent for longer than a minute and a half. */
const HEARTBEAT_MS = 30_000;
/** So many calls are kept for who opens the page later. */
const MOST_CALLS = 200;

/** Tells every open page what happens, by server-sent events. */
export class Stream {
  private readonly open = new Set<Response>();
  private readonly calls: ShownCall[] = [];
  private readonly stops: readonly (() => void)[];

  constructor(
    private readonly playground: Playground,
    private readonly clock: Clock,
    private readonly log: Pick<Log, 'warn'>,
  ) {
    const { history, views, calls } = playground;
    this.stops = [
      history.subscribe(
        this.watching((message) => {
          if (this.isTheirOwn(message)) this.tell({ kind: 'message', message: shownMessage(message) });
        }),
      ),
      views.subscribe(
        this.watching(({ personId }) => {
          const person = playground.people.find(({ id }) => id === personId);
          if (person) this.tell(this.viewsOf(person));
        }),
      ),
      calls.subscribe(this.watching((call) => this.note(call))),
    ];
  }

  /** Whoever only watches must not stand in the way: what cannot be shown happens all the same. */
  private watching<T>(show: (happened: T) => void): (happened: T) => void {
    return (happened) => {
      try {
        show(happened);
      } catch (error) {
        this.log.warn({ error: errorName(error) }, 'the page could not show something');
      }
    };
  }

  /** Begins with all there is, each time a browser comes back. */
  readonly serve: RequestHandler = (_req, res) => {
    res.set({ 'Content-Type': 'text/event-stream' }).flushHeaders();
    this.open.add(res);
    const heartbeat = setInterval(() => void write(res, this.time()), HEARTBEAT_MS).unref();
    res.on('close', () => {
      clearInterval(heartbeat);
      this.open.delete(res);
    });
    for (const heard of this.all()) write(res, heard);
  };

  /** Lets every page know that the clock was set. */
  clockSet(): void {
    this.tell(this.time());
  }

  /** Ends what is open, so that the server can stop. */
  close(): void {
    for (const stop of this.stops) stop();
    for (const res of this.open) res.end();
  }

  private *all(): Iterable<Heard> {
    const { people, history } = this.playground;
    yield { kind: 'fresh' };
    yield this.time();
    for (const person of people)
      for (const message of history.of(person))
        if (this.isTheirOwn(message)) yield { kind: 'message', message: shownMessage(message) };
    for (const person of people) if (person.chat === 'slack') yield this.viewsOf(person);
    for (const call of this.calls) yield { kind: 'call', call };
    yield { kind: 'ready' };
  }

  private tell(heard: Heard): void {
    for (const res of this.open) write(res, heard);
  }

  private note(call: HeardCall): void {
    const shown = shownCall(call, this.playground.people);
    this.calls.push(shown);
    if (this.calls.length > MOST_CALLS) this.calls.shift();
    this.tell({ kind: 'call', call: shown });
  }

  private time(): Heard {
    return { kind: 'clock', now: this.clock.now().toString() };
  }

  private viewsOf(person: PlaygroundPerson): Heard {
    const { views } = this.playground;
    const [modal, home] = [views.top(person), views.homeOf(person)].map((view) => view && shownView(view));
    return { kind: 'views', personId: person.id, modal, home };
  }

  /** What is said in a channel stands in nobody's own chat. */
  private isTheirOwn({ personId, conversationId }: KeptMessage): boolean {
    const person = this.playground.people.find(({ id }) => id === personId);
    return person !== undefined && conversationIdOf(person) === conversationId;
  }
}

const write = (res: Response, heard: Heard): boolean => res.write(`data: ${JSON.stringify(heard)}\n\n`);
