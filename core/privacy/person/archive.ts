import type { Locale } from '../../language/locale.js';
import { cellsOf } from './cells.js';
import { coverPage, type CoverPage } from './cover-page.js';
import type { Section } from './section.js';
import { tableOf, type Shape } from './tables.js';
import { zipped } from './zip.js';

/** What is handed over: the sections, and the words around them once it is known what there is. */
export interface Export {
  readonly locale: Locale;
  /** Stands at the head of the JSON. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly sections: readonly Section[];
  readonly cover: (sections: CoverPage['sections']) => CoverPage;
}

const coverNames: Readonly<Record<Locale, string>> = { nl: 'lees-mij.html', en: 'read-me.html' };

/**
 * A zip of one JSON with everything, a table for each kind, and a page to be read. Everything is read once for each of them, so
 * that never all of it is in memory.
 */
export function archive({ locale, about, sections, cover }: Export): AsyncGenerator<Uint8Array, void> {
  const shapes = new Map<Section, Shape>();
  const shapeOf = (section: Section): Shape => shapes.get(section) ?? { columns: [], count: 0 };
  return zipped([
    { name: 'data.json', text: jsonOf(about, sections, shapes) },
    ...sections.map((section) => ({
      name: `${section.name}.csv`,
      text: lazily(() => tableOf(section, shapeOf(section), locale)),
    })),
    {
      name: coverNames[locale],
      text: lazily(() => coverPage(cover(sections.map((section) => ({ section, shape: shapeOf(section) }))))),
    },
  ]);
}

/** What is read first tells what the tables are like. */
async function* jsonOf(
  about: Export['about'],
  sections: readonly Section[],
  shapes: Map<Section, Shape>,
): AsyncGenerator<string, void> {
  yield `{\n"about": ${JSON.stringify(about, undefined, 2)}`;
  for (const section of sections) {
    const columns = new Set<string>();
    let count = 0;
    yield `,\n${JSON.stringify(section.name)}: [`;
    for await (const row of section.rows()) {
      for (const column of cellsOf(row).keys()) columns.add(column);
      yield `${count === 0 ? '' : ','}\n  ${JSON.stringify(row)}`;
      count += 1;
    }
    yield '\n]';
    shapes.set(section, { columns: [...columns], count });
  }
  yield '\n}\n';
}

async function* lazily(make: () => AsyncIterable<string>): AsyncGenerator<string, void> {
  yield* make();
}
