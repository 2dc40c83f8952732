/**
 * Measures what the product has to be fast at, each against what it is compared with: `npm run bench`, or some rows of it, smaller:
 * `npm run bench -- --only a,f --scale 0.1`. Figures that are kept stand in docs/performance.md.
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { rows } from './rows/index.js';
import { tableOf, verdictOf, type Line } from './table.js';

const { values } = parseArgs({
  options: { only: { type: 'string' }, scale: { type: 'string' }, json: { type: 'string' } },
});
const scale = z.coerce
  .number()
  .positive()
  .max(1)
  .parse(values.scale ?? 1);
const only = values.only === undefined ? Object.keys(rows) : values.only.split(',');
const unknown = only.filter((row) => !(row in rows));
if (unknown.length > 0) throw new Error(`There is no row ${unknown.join(', ')}`);

const [processor] = cpus();
const machine = `${processor?.model ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.version}`;
process.stdout.write(`${machine}, scale ${scale}\n`);

const lines: Line[] = [];
for (const [row, { title, measure }] of Object.entries(rows)) {
  const figures = only.includes(row)
    ? await measure(scale)
    : [{ what: title, measured: 'skipped', wanted: '', isReached: false }];
  lines.push(...figures.map((figure) => ({ row, ...figure })));
}
const { ok, line } = verdictOf(lines);
process.stdout.write(`${tableOf(lines)}\n${line}\n`);
if (values.json !== undefined)
  await writeFile(values.json, `${JSON.stringify({ machine, scale, lines, verdict: line }, null, 2)}\n`);
// What the platforms' clients leave open must not keep this from ending.
process.exit(ok ? 0 : 1);
