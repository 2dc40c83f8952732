import { chmodSync, cpSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import dockerignore from '@balena/dockerignore';
import { commandOf, type Stage, type Step } from './dockerfile.js';
import { runIn, type Use } from './sandbox.js';

/** Who `node` is in the image's base. */
export const NODE_UID = 1000;

type Settings = Readonly<Record<string, string>>;

/** What the steps made: a tree of files, and how it is started. */
export interface Image {
  readonly root: string;
  readonly workdir: string;
  /** What can be said to it while it is made. */
  readonly args: Settings;
  readonly env: Settings;
  readonly labels: Settings;
  readonly user: string;
  readonly volumes: readonly string[];
  readonly command: readonly string[];
  readonly healthcheck: readonly string[];
}

type Made = { -readonly [Key in keyof Image]: Image[Key] };

/** Does the steps of a Dockerfile one after the other, without an engine. Rejects at the first that fails or is not known here. */
export async function build(project: string, stages: readonly Stage[]): Promise<Image> {
  const done = new Map<string, Image>();
  let last: Image | undefined;
  for (const { name, steps } of stages) {
    const made = blank();
    for (const step of steps) await take(step, made, { project, done });
    if (name) done.set(name, made);
    last = made;
  }
  if (!last) throw new Error('The Dockerfile has no stage');
  return last;
}

function blank(): Made {
  const root = mkdtempSync(join(tmpdir(), 'image-'));
  chmodSync(root, 0o755);
  for (const folder of ['etc', 'usr', 'bin', 'sbin', 'lib', 'lib64', 'dev', 'proc', 'tmp'])
    mkdirSync(join(root, folder));
  for (const file of ['resolv.conf', 'hosts', 'nsswitch.conf'])
    copyFileSync(`/etc/${file}`, join(root, 'etc', file));
  cpSync('/etc/ssl', join(root, 'etc/ssl'), { recursive: true });
  return {
    root,
    workdir: '/',
    args: {},
    env: {},
    labels: {},
    user: 'root',
    volumes: [],
    command: [],
    healthcheck: [],
  };
}

interface Surroundings {
  readonly project: string;
  readonly done: ReadonlyMap<string, Image>;
}

async function take(step: Step, made: Made, around: Surroundings): Promise<void> {
  const { keyword, words, text } = step;
  switch (keyword) {
    case 'WORKDIR':
      made.workdir = text;
      mkdirSync(join(made.root, text), { recursive: true });
      return;
    case 'ARG':
      made.args = { ...made.args, ...settingsIn(words, made) };
      return;
    case 'ENV':
      made.env = { ...made.env, ...settingsIn(words, made) };
      return;
    case 'LABEL':
      made.labels = { ...made.labels, ...settingsIn(words, made) };
      return;
    case 'COPY':
      copy(words, made, around);
      return;
    case 'RUN':
      // The base of the image knows a user `node`; this machine may not.
      await runIn(
        made.root,
        ['sh', '-ec', text.replaceAll('node:node', `${NODE_UID}:${NODE_UID}`)],
        useOf(made),
      );
      return;
    case 'USER':
      made.user = text;
      return;
    case 'VOLUME':
      made.volumes = words;
      return;
    case 'HEALTHCHECK':
      made.healthcheck = commandOf(step);
      return;
    case 'CMD':
      made.command = commandOf(step);
      return;
    case 'EXPOSE':
      return;
    default:
      throw new Error(`A step that is not known here: ${keyword}`);
  }
}

/** Every `NAME=value`, with what stands in it by its name (`$NAME`) filled in. */
const settingsIn = (words: readonly string[], { args, env }: Made): Settings =>
  Object.fromEntries(
    words.map((word) =>
      settingOf(word.replace(/\$(\w+)/g, (_, name: string) => env[name] ?? args[name] ?? '')),
    ),
  );

/** `NAME=value` taken apart. */
const settingOf = (word: string): readonly [string, string] => {
  const [name = '', ...value] = word.split('=');
  return [name, value.join('=')];
};

/** Where npm looks for packages is this machine's affair. */
const useOf = ({ workdir, env }: Image): Use => ({
  workdir,
  env: { ...ofRegistry, ...env },
});

const ofRegistry = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) =>
    value !== undefined && /^(npm_config_registry|https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS)$/i.test(name)
      ? [[name, value]]
      : [],
  ),
);

function copy(words: readonly string[], made: Made, { project, done }: Surroundings): void {
  const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
  const paths = words.filter((word) => !word.startsWith('--'));
  const target = paths.at(-1) ?? '.';
  const source = from === undefined ? project : done.get(from)?.root;
  if (source === undefined) throw new Error(`There is no stage ${from}`);
  for (const path of paths.slice(0, -1)) {
    const into = join(made.root, made.workdir, target, target.endsWith('/') ? basename(path) : '');
    mkdirSync(dirname(into), { recursive: true });
    cpSync(join(source, path), into, {
      recursive: true,
      verbatimSymlinks: true,
      filter: from === undefined ? wanted(project) : () => true,
    });
  }
}

/** Whether a file of the project travels with the image. */
function wanted(project: string): (path: string) => boolean {
  const ignored = dockerignore.default().add(readFileSync(join(project, '.dockerignore'), 'utf8'));
  return (path) => {
    const inProject = relative(project, path);
    return inProject === '' || !ignored.ignores(inProject);
  };
}
