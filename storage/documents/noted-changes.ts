import type { Note, StoredAct } from '../../core/audit/act.js';
import type { ModelDefinition } from '../models/definition.js';

/** Takes down what was done to a document, where that was done in a context. */
export type TakeDown = (note: Note<StoredAct>) => void;

/** Tells the audit trail of every change to the documents of one collection, as the collection's table says. */
export class NotedChanges<E extends { readonly id: string }> {
  constructor(
    private readonly definition: Pick<ModelDefinition<E>, 'collection' | 'noted'>,
    private readonly takeDown: TakeDown,
  ) {}

  /** Told before it is written: rather once too often than not. `given`: what changes, where that is not all of it. */
  saved(entity: E, given: Partial<E> = entity): void {
    const { collection: what, noted } = this.definition;
    if ('untold' in noted) return;
    const act = noted.saved ? noted.saved(given) : 'saved';
    if (act) this.takeDown({ act, what, about: noted.about(entity) });
  }

  /** Whether it has to be known what is removed. */
  get tellsRemoval(): boolean {
    const { noted } = this.definition;
    return !('untold' in noted) && noted.removed !== false;
  }

  removed(entities: readonly E[]): void {
    const { collection: what, noted } = this.definition;
    if ('untold' in noted || noted.removed === false || entities.length === 0) return;
    this.takeDown({ act: 'removed', what, about: entities.flatMap((entity) => noted.about(entity)) });
  }
}
