import { randomUUID } from 'node:crypto';
import type {
  Trail,
  TrailAdditions,
  TrailEntry,
  TrailNotes,
  TrailRepository,
} from '../../core/outbox/trail.js';
import { currentContext, currentTenantId, type Context } from '../../core/people/context.js';
import type { Entities, EntityChange } from '../documents/entities.js';
import type { StoredTrail } from '../models/trail.model.js';

/** Of the processes that write a trail at once one gets through each time; each writes it for one caller after the other. */
const mostTries = 100;

type Content = StoredTrail['trail'];

export function trailRepository(trails: Entities<StoredTrail>): TrailRepository {
  const lately = new ReadInCall();
  const writing = { trails, lately, oneByOne: new OneByOne() };
  return {
    get: async (journeyId) => trailOf(lately.note(await trails.get(journeyId))),
    getMany: async (journeyIds) =>
      (await trails.getMany(journeyIds)).map((stored) => written(lately.note(stored))),
    add: (journeyId, employeeId, additions) =>
      rewrite(writing, journeyId, (before) => added(before, { employeeId, ...additions })),
    addMany: (entries) => addMany(writing, entries),
    forget: (journeyId, gone) => rewrite(writing, journeyId, (before) => before && withoutGone(before, gone)),
    remove: (journeyIds) => trails.remove(journeyIds),
    bySubject: async (subject) =>
      subject.kind === 'employee'
        ? (await trails.search(({ trail }) => trail.employeeId === subject.employeeId)).map(written)
        : [],
  };
}

/** Of how many trails a call remembers what it has read: it may plan ten thousand journeys. */
const MOST_READ = 500;

/**
 * What a call has read or written lately, as it was then: it is changed without being read again where nobody has written it since.
 * Gone with the call.
 */
class ReadInCall {
  private readonly calls = new WeakMap<Context, Map<string, StoredTrail>>();

  note<T extends StoredTrail | undefined>(stored: T): T {
    if (stored === undefined) return stored;
    const call = currentContext();
    const read = this.calls.get(call) ?? new Map<string, StoredTrail>();
    this.calls.set(call, read.set(stored.id, stored));
    const [oldest] = read.keys();
    if (read.size > MOST_READ && oldest !== undefined) read.delete(oldest);
    return stored;
  }

  of(id: string): StoredTrail | undefined {
    return this.calls.get(currentContext())?.get(id);
  }
}

/** Lets one after the other write a trail: all at once they would only stand in each other's way. */
class OneByOne {
  /** Whoever came last, done or not. */
  private readonly last = new Map<string, Promise<unknown>>();

  async take<T>(id: string, work: () => Promise<T>): Promise<T> {
    const key = `${currentTenantId()} ${id}`;
    const mine = (this.last.get(key) ?? Promise.resolve()).then(work);
    const done = mine.catch(() => undefined);
    this.last.set(key, done);
    try {
      return await mine;
    } finally {
      if (this.last.get(key) === done) this.last.delete(key);
    }
  }
}

/** Where a repository writes, and what it goes by. */
interface Writing {
  readonly trails: Entities<StoredTrail>;
  readonly lately: ReadInCall;
  readonly oneByOne: OneByOne;
}

/** Changes what the call has read, or reads it, and writes where nobody else has written meanwhile; else once more. Undefined: nothing to write. */
const rewrite = (
  writing: Writing,
  id: string,
  change: (before: Content | undefined) => Content | undefined,
): Promise<void> => writing.oneByOne.take(id, () => rewriteInTurn(writing, id, change));

async function rewriteInTurn(
  writing: Writing,
  id: string,
  change: (before: Content | undefined) => Content | undefined,
): Promise<void> {
  const read = writing.lately.of(id);
  const first = read && change(read.trail);
  if (read && first && !isSame(first, read.trail) && (await write(writing, read, id, first))) return;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await writing.trails.get(id);
    const trail = change(before?.trail);
    if (trail === undefined || isSame(trail, before?.trail)) return;
    if (await write(writing, before, id, trail)) return;
  }
  throw new Error(
    `The trail of a journey was written ${mostTries} times by others before it could be written`,
  );
}

/** False where someone else was first. */
async function write(
  { trails, lately }: Writing,
  before: StoredTrail | undefined,
  id: string,
  trail: Content,
): Promise<boolean> {
  const version = randomUUID();
  if (before === undefined) return (await trails.insertNew([{ id, version, trail }])) === 1;
  return lately.note(await trails.changeAsRead(before, { version, trail })) !== undefined;
}

/** All at once; where others have written some of them meanwhile, one after the other. */
async function addMany(writing: Writing, entries: readonly TrailEntry[]): Promise<void> {
  const { trails, lately } = writing;
  const known = await knownBefore(writing, entries);
  const fresh: StoredTrail[] = [];
  const changed: EntityChange<StoredTrail>[] = [];
  const after: StoredTrail[] = [];
  for (const { id, ...entry } of entries) {
    const before = known.get(id);
    const trail = added(before?.trail, entry);
    if (isSame(trail, before?.trail)) continue;
    const version = randomUUID();
    after.push({ id, version, trail });
    if (before === undefined) fresh.push({ id, version, trail });
    else changed.push({ id, filter: { version: before.version }, changes: { version, trail } });
  }
  const written = (await trails.insertNew(fresh)) + (await trails.changeMany(changed));
  if (written === after.length) after.forEach((one) => lately.note(one));
  else for (const { id, ...entry } of entries) await rewrite(writing, id, (before) => added(before, entry));
}

/** As the call has read them lately; the others as they are, and those in which it would find nothing to change. */
async function knownBefore(
  { trails, lately }: Writing,
  entries: readonly TrailEntry[],
): Promise<ReadonlyMap<string, StoredTrail>> {
  const read = entries.flatMap(({ id, ...entry }) => {
    const before = lately.of(id);
    return before && !isSame(added(before.trail, entry), before.trail) ? [before] : [];
  });
  const known = new Map(read.map((trail) => [trail.id, trail]));
  const others = await trails.getMany(entries.map(({ id }) => id).filter((id) => !known.has(id)));
  others.forEach((trail) => known.set(trail.id, trail));
  return known;
}

const added = (before: Content | undefined, { employeeId, ...notes }: Omit<TrailEntry, 'id'>): Content =>
  withAdditions(before ?? empty(employeeId), notes);

const empty = (employeeId: string): Content => ({ employeeId, nudges: [], messages: [] });

function withAdditions(
  trail: Content,
  { nudges = [], messages = [], plan = trail.plan, planned = trail.planned }: TrailNotes,
): Content {
  return {
    ...trail,
    nudges: [...new Set([...trail.nudges, ...nudges])],
    messages: [...new Set([...trail.messages, ...messages])],
    ...(plan !== undefined && { plan }),
    ...(planned !== undefined && { planned }),
  };
}

function withoutGone(trail: Content, { nudges = [], messages = [] }: TrailAdditions): Content {
  const gone = { nudges: new Set(nudges), messages: new Set(messages) };
  return {
    ...trail,
    nudges: trail.nudges.filter((id) => !gone.nudges.has(id)),
    messages: trail.messages.filter((id) => !gone.messages.has(id)),
  };
}

/** Ids only come or go; a plan, and what it is planned by, is another. */
const isSame = (after: Content, before: Content | undefined): boolean =>
  after.nudges.length === before?.nudges.length &&
  after.messages.length === before.messages.length &&
  after.plan === before.plan &&
  JSON.stringify(after.planned) === JSON.stringify(before.planned);

const written = ({ id, trail }: StoredTrail): Trail => ({ id, ...trail });
const trailOf = (stored: StoredTrail | undefined): Trail | undefined => stored && written(stored);
