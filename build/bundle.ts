import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { decode, encode, type SourceMapSegment } from '@jridgewell/sourcemap-codec';
import { build, stop, type BuildOptions, type OutputFile, type Plugin } from 'esbuild';
import { z } from 'zod';
import { built, putWhole } from '../core/built.js';
import { dataBeforehand } from './data-beforehand.js';
import { originOf } from './origin.js';
import { origin, program, root } from './places.js';

/** Programs for one kind of machine, and what looks for its own files. */
const outside = ['classic-level', '@resvg/resvg-js', 'esbuild', 'tsx', 'pino'];
/**
 * What the dialogs of the Bot Framework read numbers and days in nine languages by: nobody here opens a dialog, and it takes 20 MB of
 * memory. What they stand on, which names the languages, takes its place.
 */
const recognizers = Object.fromEntries(
  ['choice', 'date-time', 'number', 'suite'].map(
    (name) => [`@microsoft/recognizers-text-${name}`, '@microsoft/recognizers-text'] as const,
  ),
);

/**
 * Builds the program into `dist`, of the sources as they are, together with the packages that it is made of. What a running coach
 * may still ask for stays there: a part has a digest in its name, and each file is put in its place whole.
 */
export async function bundle(): Promise<void> {
  const programs = { coach: 'build/launch.ts', program: 'cli/coach.ts' };
  const { outputFiles, metafile } = await bundled(programs, built);
  const isProgram = ({ path }: OutputFile): boolean => path === program;
  for (const file of outputFiles.filter((one) => !isProgram(one))) put(file);
  // It names its parts, so they are there before it.
  for (const file of outputFiles.filter(isProgram)) put(file);
  const sources = Object.keys(metafile.inputs).filter(isOurs);
  putWhole(origin, JSON.stringify(originOf([...sources, 'package-lock.json'])));
}

/** Builds programs, each of that source, as they are to lie in a folder. */
export async function bundled(programs: Readonly<Record<string, string>>, folder: string) {
  const plugins = [dataBeforehand, ownPlaces(folder)];
  const done = await build({ ...settings, entryPoints: { ...programs }, outdir: folder, plugins });
  // It works in a process of its own, which has nothing left to do.
  await stop();
  return done;
}

const put = ({ path, text }: OutputFile): void => putWhole(path, path.endsWith('.map') ? ownOf(text) : text);

const settings = {
  absWorkingDir: root,
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  write: false,
  metafile: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  external: outside,
  alias: {
    // Once, of the two kinds that it comes in: the driver asks for the older.
    bson: './node_modules/bson/lib/bson.cjs',
    ...recognizers,
  },
  // A fault is told by the name of its error and its place in the sources.
  keepNames: true,
  // Its text is read at each start and stays in memory as it is.
  minify: true,
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'silent',
  // Packages of the older kind ask for those of Node.
  banner: {
    js: `import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.filename);`,
  },
} as const satisfies BuildOptions;

const isOurs = (path: string): boolean => path.endsWith('.ts') && !path.includes('node_modules');

/** How a source asks where it lies. Not as a text, which would be found in this file. */
const OWN_PLACE = /import\.meta\.url/g;

/** A source that asks where it lies is told where its text is, and so finds its data beside it. */
const ownPlaces = (folder: string): Plugin => ({
  name: 'own-places',
  setup(builder) {
    builder.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const place = JSON.stringify(relative(folder, path).replaceAll('\\', '/'));
      const text = await readFile(path, 'utf8');
      return {
        loader: 'ts',
        contents: text.replace(OWN_PLACE, `new URL(${place}, import.meta['url']).href`),
      };
    });
  },
});

/** Of a map what tells of our own sources: places in packages are told as they are in what was built. */
function ownOf(map: string): string {
  const { sources, mappings, ...rest } = mapSchema.parse(JSON.parse(map));
  const isOwn = ([, source]: SourceMapSegment): boolean => isOurs(sources[source ?? -1] ?? '');
  const own = decode(mappings).map((line) =>
    line.flatMap((segment, at): SourceMapSegment[] => {
      if (isOwn(segment)) return [segment];
      const before = line[at - 1];
      // Where what is ours ends.
      return before && isOwn(before) ? [[segment[0]]] : [];
    }),
  );
  return JSON.stringify({ ...rest, sources, mappings: encode(own) });
}
const mapSchema = z.looseObject({ sources: z.array(z.string()), mappings: z.string() });
