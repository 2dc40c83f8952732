import { rm } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from '../build/bundle.js';
import { root } from '../build/places.js';
import { putWhole } from '../core/built.js';

/** Packages are found from there, and nobody looks there who reads the sources. */
const cache = join(root, 'node_modules', '.cache', 'pro-parents-coach');

/** Builds a file as the program is built, for what is measured to be what users run. Where it lies then. */
export async function builtFile(source: URL): Promise<string> {
  const path = fileURLToPath(source);
  const name = basename(path, '.ts');
  const folder = join(cache, name);
  await rm(folder, { recursive: true, force: true });
  const { outputFiles } = await bundled({ [name]: relative(root, path) }, folder);
  for (const file of outputFiles) putWhole(file.path, file.contents);
  return join(folder, `${name}.js`);
}
