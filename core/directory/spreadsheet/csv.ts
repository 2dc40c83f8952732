import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import { UnfitTable, type Line } from './line.js';

const lineSchema = z
  .object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) })
  .transform(({ record, info }): Line => ({ record, line: info.lines }));

/** The program that wrote the file may say in a line of its own what stands between the cells. */
const separatorLine = /^sep=(.)\r?\n/i;

/** How much is read at a time, in UTF-16 units. */
const PIECE = 16 * 1024;

/**
 * The lines of a table as a spreadsheet saves it as text: commas, semicolons, tabs or bars between the cells. They are read as they
 * are asked for. Throws `UnfitTable` where the text is none.
 */
export async function* csvLines(file: string): AsyncGenerator<Line> {
  const text = file.replace(/^\uFEFF/, '');
  const told = separatorLine.exec(text);
  const options = {
    delimiter: told?.[1] ?? delimiterOf(text),
    from_line: told ? 2 : 1,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    info: true,
  };
  try {
    for await (const record of Readable.from(piecesOf(text)).pipe(parse(options)))
      yield lineSchema.parse(record);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnfitTable({ code: 'csv-malformed', facts: { line: Number(error['lines'] ?? 1) } });
  }
}

function* piecesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += PIECE) yield text.slice(from, from + PIECE);
}

/** What stands most often in the first line that says anything. */
function delimiterOf(text: string): string {
  const first = /\S[^\n]*/.exec(text)?.[0] ?? '';
  const count = (sign: string): number => first.split(sign).length;
  return [',', ';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
