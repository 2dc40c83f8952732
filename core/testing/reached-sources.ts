import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Every file of ours whose text has a part in what the one at that path does: what it imports, and so on; types do not count. */
export function reachedSources(path: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(path)) return known;
  known.add(path);
  const imports = readFileSync(path, 'utf8').matchAll(
    /^(?:import|export) (?!type )[^;]*? from '(\.[^']+)\.js';/gm,
  );
  for (const [, name = ''] of imports) reachedSources(resolve(dirname(path), `${name}.ts`), known);
  return known;
}
