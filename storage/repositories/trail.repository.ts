import { randomUUID } from 'node:crypto';
import type {
  Trail,
  TrailAdditions,
  TrailEntry,
  TrailNotes,
  TrailRepository,
} from '../../core/outbox/trail.js';
import type { Entities, EntityChange } from '../documents/entities.js';
import type { StoredTrail } from '../models/trail.model.js';

/** Of those who write at once one gets through each time, so as many can write one trail at once. */
const mostTries = 100;

type Content = StoredTrail['trail'];

export function trailRepository(trails: Entities<StoredTrail>): TrailRepository {
  return {
    get: async (journeyId) => trailOf(await trails.get(journeyId)),
    getMany: async (journeyIds) => (await trails.getMany(journeyIds)).map(written),
    add: (journeyId, employeeId, additions) =>
      rewrite(trails, journeyId, (before) => added(before, { employeeId, ...additions })),
    addMany: (entries) => addMany(trails, entries),
    forget: (journeyId, gone) => rewrite(trails, journeyId, (before) => before && withoutGone(before, gone)),
    remove: (journeyIds) => trails.remove(journeyIds),
    bySubject: async (subject) =>
      subject.kind === 'employee'
        ? (await trails.search(({ trail }) => trail.employeeId === subject.employeeId)).map(written)
        : [],
  };
}

/** Reads, changes, and writes where nobody else has written meanwhile; else once more. Undefined: nothing to write. */
async function rewrite(
  trails: Entities<StoredTrail>,
  id: string,
  change: (before: Content | undefined) => Content | undefined,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await trails.get(id);
    const trail = change(before?.trail);
    if (trail === undefined || isSame(trail, before?.trail)) return;
    if (await write(trails, before, { id, version: randomUUID(), trail })) return;
  }
  throw new Error(
    `The trail of a journey was written ${mostTries} times by others before it could be written`,
  );
}

/** False where someone else was first. */
async function write(
  trails: Entities<StoredTrail>,
  before: StoredTrail | undefined,
  { id, version, trail }: StoredTrail,
): Promise<boolean> {
  if (before === undefined) return (await trails.insertNew([{ id, version, trail }])) === 1;
  return (await trails.changeAsRead(before, { version, trail })) !== undefined;
}

/** All at once; where others have written some of them meanwhile, one after the other. */
async function addMany(trails: Entities<StoredTrail>, entries: readonly TrailEntry[]): Promise<void> {
  const stored = await trails.getMany(entries.map(({ id }) => id));
  const known = new Map(stored.map((trail) => [trail.id, trail]));
  const fresh: StoredTrail[] = [];
  const changed: EntityChange<StoredTrail>[] = [];
  for (const { id, ...entry } of entries) {
    const before = known.get(id);
    const trail = added(before?.trail, entry);
    const version = randomUUID();
    if (before === undefined) fresh.push({ id, version, trail });
    else if (!isSame(trail, before.trail))
      changed.push({ id, filter: { version: before.version }, changes: { version, trail } });
  }
  const written = (await trails.insertNew(fresh)) + (await trails.changeMany(changed));
  if (written < fresh.length + changed.length)
    for (const { id, ...entry } of entries) await rewrite(trails, id, (before) => added(before, entry));
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
