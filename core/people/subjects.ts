import { employeeSubject, userSubject, type Subject } from './subject.js';

/** People, each once, in little room: a call may be about fifty thousand. */
export class Subjects implements Iterable<Subject> {
  readonly #userIds = new Set<string>();
  readonly #employeeIds = new Set<string>();

  get size(): number {
    return this.#userIds.size + this.#employeeIds.size;
  }

  add(subject: Subject): void {
    if (subject.kind === 'user') this.#userIds.add(subject.userId);
    else this.#employeeIds.add(subject.employeeId);
  }

  *[Symbol.iterator](): Generator<Subject> {
    for (const id of this.#userIds) yield userSubject(id);
    for (const id of this.#employeeIds) yield employeeSubject(id);
  }
}
