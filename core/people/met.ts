import type { Subject } from './subject.js';

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
  /** By the first word of their names. */
  private readonly byWord = new Map<string, Map<string, Named>>();

  add(subject: Subject, name: string): void {
    const [word] = name.match(WORD) ?? [];
    if (word === undefined) return;
    const known = this.byWord.get(word) ?? new Map<string, Named>();
    known.set(JSON.stringify([subject, name]), { subject, name });
    this.byWord.set(word, known);
  }

  /** Those whose full names stand in a text, each once. */
  namedIn(text: string): Subject[] {
    const words = new Set(text.match(WORD) ?? []);
    const found = new Map<string, Subject>();
    for (const word of words)
      for (const { subject, name } of this.byWord.get(word)?.values() ?? [])
        if (text.includes(name)) found.set(JSON.stringify(subject), subject);
    return [...found.values()];
  }
}
