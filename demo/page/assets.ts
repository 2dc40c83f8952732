import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { RequestHandler } from 'express';

const here = (path: string): URL => new URL(path, import.meta.url);

/** The stylesheets, by the names under which the page asks for them. */
export const stylesheets: Readonly<Record<string, URL>> = {
  'page.css': here('styles/page.css'),
  'teams.css': here('../drawing/teams.css'),
  'slack.css': here('../drawing/slack.css'),
};

export const stylesheet =
  (file: URL): RequestHandler =>
  async (_req, res) => {
    res.type('css').send(await readFile(file, 'utf8'));
  };

let bundle: Promise<string> | undefined;

/** The page's script. It is put together when it is first asked for: a start does not wait for it, and nothing is to be built. */
export const script: RequestHandler = async (_req, res) => {
  bundle ??= bundled().catch((error: unknown) => {
    bundle = undefined;
    throw error;
  });
  res.type('js').send(await bundle);
};

/** What puts it together is a process of its own, which would stay. */
async function bundled(): Promise<string> {
  const { build, stop } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(here('client/main.ts'))],
    ...{ bundle: true, write: false, format: 'esm', platform: 'browser', target: 'es2022' },
    ...{ minify: true, legalComments: 'inline', logLevel: 'silent' },
  });
  // It works in a process of its own, which has nothing left to do.
  await stop();
  return outputFiles[0]?.text ?? '';
}
