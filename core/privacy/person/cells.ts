import { z } from 'zod';
import type { Row } from './section.js';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
const jsonSchema: z.ZodType<Json> = z.json();
export type Cell = string | number | boolean;

/** A row as the cells of a table: what lies inside something has its path as a name, e.g. `facts.dueDate`. */
export function cellsOf(row: Row): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  addCells(cells, '', jsonSchema.parse(JSON.parse(JSON.stringify(row))));
  return cells;
}

function addCells(cells: Map<string, Cell>, path: string, value: Json): void {
  if (value === null) return;
  if (Array.isArray(value)) cells.set(path, value.map(asText).join('; '));
  else if (typeof value === 'object')
    for (const [name, inner] of Object.entries(value))
      addCells(cells, path === '' ? name : `${path}.${name}`, inner);
  else cells.set(path, value);
}

const asText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
