import { isSubject, type Subject } from './subject.js';
import { Subjects } from './subjects.js';

/** Somebody by their full name, as an employee or as a user. */
interface Named {
  readonly subject: Subject;
  readonly name: string;
}

/** Letters and digits: what a name begins with, and what a text is made of. Bounded, for a file may be one word of megabytes. */
const WORD = /[\p{L}\p{N}]{1,100}/gu;

/**
 * Everyone of whom something was read or stored in one call. Whoever is named in what the call says is one of them: so a message
 * that names someone is found again when they are corrected or erased, whoever wrote the words.
 */
export class Met {
  /** By the first word of their names, and there by their ids: hardly anybody has two names, or an id that is another's too. */
  private readonly byWord = new Map<string, Map<string, readonly Named[]>>();

  add(subject: Subject, name: string): void {
    const [word] = name.match(WORD) ?? [];
    if (word === undefined) return;
    const byId = this.byWord.get(word) ?? new Map<string, readonly Named[]>();
    this.byWord.set(word, byId);
    const id = subject.kind === 'user' ? subject.userId : subject.employeeId;
    const known = byId.get(id) ?? [];
    if (!known.some((one) => one.name === name && isSubject(one.subject, subject)))
      byId.set(id, [...known, { subject, name }]);
  }

  /** Those whose full names stand in a text, each once. */
  namedIn(text: string): Subject[] {
    const words = new Set(text.match(WORD) ?? []);
    const found = new Subjects();
    for (const word of words)
      for (const known of this.byWord.get(word)?.values() ?? [])
        for (const { subject, name } of known) if (text.includes(name)) found.add(subject);
    return [...found];
  }
}
