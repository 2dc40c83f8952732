import { onceForEach } from '../../core/once.js';
import type { Field, TogetherField } from './definition.js';
import { sizes, type Size } from './sizes.js';

/** The field that holds what is sealed together. */
export const TOGETHER = 'sealed';

/** What of a model's table says how its documents lie in the store. */
export interface Table {
  readonly fields: Readonly<Record<string, Field>>;
  readonly together?: Size;
}

/** A field that lies by itself. */
export type FieldAlone = Exclude<Field, TogetherField>;

/** The fields that are sealed together, and the size of which that takes a multiple. */
export interface Together {
  readonly names: readonly string[];
  readonly block: number;
}

/** How a model's documents lie in the store. */
export interface Layout {
  readonly alone: readonly (readonly [name: string, field: FieldAlone])[];
  readonly together: Together | undefined;
}

/** Where the fields of a model lie. Throws for a table that says the size of what is sealed together, and of nothing; or does not say it. */
export const layoutOf = onceForEach(({ fields, together: size }: Table): Layout => {
  const names = Object.keys(fields).filter((name) => isTogether(fields[name]));
  if ((size === undefined) !== (names.length === 0))
    throw new Error(
      'A model says in which size something is sealed together where something is, and only there',
    );
  return {
    alone: Object.entries(fields).flatMap(([name, field]) =>
      isTogether(field) ? [] : [[name, field] as const],
    ),
    together: size && { names, block: sizes[size].block },
  };
});

/** Each field of a document that holds something sealed, and the size of which that takes a multiple. */
export const sealedIn = (table: Table): (readonly [name: string, block: number])[] => {
  const { alone, together } = layoutOf(table);
  return [
    ...alone.flatMap(([name, field]) =>
      field.kept === 'sealed' ? [[name, sizes[field.size].block] as const] : [],
    ),
    ...(together ? [[TOGETHER, together.block] as const] : []),
  ];
};

/** The field of a document that holds a field of its entity. */
export const holderOf = ({ fields }: Table, name: string): string =>
  isTogether(fields[name]) ? TOGETHER : name;

const isTogether = (field: Field | undefined): field is TogetherField =>
  field?.kept === 'sealed' && field.size === 'together';
