import { Temporal } from 'temporal-polyfill';
import { isLater } from '../../core/clock.js';
import { weekOf } from '../../core/week.js';
import type { EntityReader } from './entity-reader.js';

/** Whose moment of that name is before another, and known to the second. */
export async function exactBefore<E extends { readonly id: string }>(
  entities: EntityReader<E>,
  field: keyof E & string,
  moment: Temporal.Instant,
): Promise<string[]> {
  const column = await entities.column(field);
  return column.flatMap(({ id, value }) => {
    if (typeof value !== 'string') return [];
    const at = Temporal.Instant.from(value);
    return isLater(moment, at) && !at.equals(weekOf(at)) ? [id] : [];
  });
}
