import { employeeSubject, userSubject, type Subject } from './subject.js';

/** Letters and digits: what a name begins with, and what a text is made of. Bounded, for a file may be one word of megabytes. */
const WORD = /[\p{L}\p{N}]{1,100}/gu;

/**
 * Everyone of whom something was read or stored in one call. Whoever is named in what the call says is one of them: so a message
 * that names someone is found again when they are corrected or erased, whoever wrote the words.
 */
export class Met {
  private readonly users = new NamesByWord();
  private readonly employees = new NamesByWord();

  add(subject: Subject, name: string): void {
    if (subject.kind === 'user') this.users.add(subject.userId, name);
    else this.employees.add(subject.employeeId, name);
  }

  /** Those whose full names stand in a text, each once. */
  namedIn(text: string): Subject[] {
    const words = new Set(text.match(WORD));
    return [
      ...this.users.idsIn(text, words).map(userSubject),
      ...this.employees.idsIn(text, words).map(employeeSubject),
    ];
  }
}

/** By the first word of their names, and there by their ids: hardly anybody has two names. */
class NamesByWord {
  private readonly byWord = new Map<string, Map<string, readonly string[]>>();

  add(id: string, name: string): void {
    const [word] = name.match(WORD) ?? [];
    if (word === undefined) return;
    const byId = this.byWord.get(word) ?? new Map<string, readonly string[]>();
    this.byWord.set(word, byId);
    const names = byId.get(id);
    // A call may be about fifty thousand: no array with room for more than the one name.
    if (!names) byId.set(id, [name]);
    else if (!names.includes(name)) byId.set(id, [...names, name]);
  }

  /** Of those one of whose names stands in a text of these words, each once. */
  idsIn(text: string, words: Iterable<string>): string[] {
    const found = new Set<string>();
    for (const word of words)
      for (const [id, names] of this.byWord.get(word) ?? [])
        if (names.some((name) => text.includes(name))) found.add(id);
    return [...found];
  }
}
