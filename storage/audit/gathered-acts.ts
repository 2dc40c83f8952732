import type { Act, Note } from '../../core/audit/act.js';
import type { Done } from '../../core/audit/entry.js';
import type { Actor, Context } from '../../core/people/context.js';
import { userSubject, type Subject } from '../../core/people/subject.js';
import { Subjects } from '../../core/people/subjects.js';

type Pseudonym = (subject: Subject) => string;

interface Gathered {
  readonly whom: Pick<Context, 'actor' | 'cause'>;
  readonly note: Note<Act>;
  readonly about: Subjects;
}

/** So many people one line names at most, and so long is what one entry holds: then it fits the room that any entry takes. */
const MOST_PEOPLE = 60;
const MOST_LENGTH = 1900;

/** What was done in one call: the same act for the same reason is one line, whoever it was done to. */
export class GatheredActs {
  private readonly acts = new Map<string, Gathered>();
  /** How much there is to write. */
  size = 0;

  add(whom: Context, note: Note<Act>): void {
    const { actor, cause } = whom;
    const key = JSON.stringify([actorKey(actor), cause, note.act, note.what, note.why]);
    const known = this.acts.get(key) ?? { whom: { actor, cause }, note, about: new Subjects() };
    this.acts.set(key, known);
    const before = known.about.size;
    for (const subject of note.about ?? []) known.about.add(subject);
    this.size += 1 + known.about.size - before;
  }

  /** Over pseudonyms, shared among as many entries as it takes. */
  inEntries(pseudonym: Pseudonym): Done[][] {
    const entries: Done[][] = [];
    let room = 0;
    for (const done of [...this.acts.values()].flatMap((one) => linesOf(one, pseudonym))) {
      const { length } = JSON.stringify(done);
      if (length > room) {
        entries.push([]);
        room = MOST_LENGTH;
      }
      entries.at(-1)?.push(done);
      room -= length;
    }
    return entries;
  }
}

function linesOf({ whom: { actor, cause }, note, about }: Gathered, pseudonym: Pseudonym): Done[] {
  const people = [...about].map(pseudonym);
  const { act, what, why } = note;
  const line = { by: doer(actor, pseudonym), cause, act, ...(what && { what }), ...(why && { why }) };
  const lines: Done[] = [];
  for (let from = 0; from === 0 || from < people.length; from += MOST_PEOPLE)
    lines.push({ ...line, about: people.slice(from, from + MOST_PEOPLE) });
  return lines;
}

const actorKey = (actor: Actor): unknown => (actor.kind === 'person' ? actor.user.id : actor);

const doer = (actor: Actor, pseudonym: Pseudonym): Done['by'] =>
  actor.kind === 'person' ? { kind: 'person', pseudonym: pseudonym(userSubject(actor.user.id)) } : actor;
