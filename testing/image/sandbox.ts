import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

/** How an image is used: what it may write to, and as whom. */
export interface Use {
  readonly workdir: string;
  readonly env: Readonly<Record<string, string>>;
  /** Under which id; root where none is given. */
  readonly uid?: number;
  /** The image cannot be written to, as docker-compose.yml has it, but for these. */
  readonly writable?: readonly string[];
}

/** Where this machine's own programs are, which take the place of those of the image's base. */
const ofMachine = ['usr', 'bin', 'sbin', 'lib', 'lib64'].filter((name) => readdirSync('/').includes(name));

/** What every container has, and the pipe on which `bwrap` says whom it started. */
const around = '--dev /dev --proc /proc --perms 1777 --tmpfs /tmp --info-fd 3'.split(' ');

/** Starts a command with `root` as the whole of what it sees, but for this machine's programs (by Debian's `bubblewrap`). */
export function startIn(root: string, command: readonly string[], use: Use): ChildProcess {
  const { workdir, env, uid, writable } = use;
  const bind = (path: string, how: string): string[] => [how, `${root}${path}`, path];
  const tree =
    writable === undefined
      ? bind('/', '--bind')
      : [...bind('/', '--ro-bind'), ...writable.flatMap((path) => bind(path, '--bind'))];
  const user = uid === undefined ? [] : ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups'];
  return spawn(
    'bwrap',
    [
      ...tree,
      ...ofMachine.flatMap((name) => ['--ro-bind', `/${name}`, `/${name}`]),
      ...around,
      ...['--chdir', workdir],
      ...[...user, ...command],
    ],
    {
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: '/tmp', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    },
  );
}

/** The id of the process that the command is: whoever stops a container stops that, not what stands around it. */
export async function pidOf({ stdio: [, , , info] }: ChildProcess): Promise<number> {
  // The command inherits the pipe, so that it has no end before the command has: it is read a line at a time.
  if (info instanceof Readable)
    for await (const line of createInterface(info)) {
      const [, pid] = /"child-pid": (\d+)/.exec(line) ?? [];
      if (pid !== undefined) return Number(pid);
    }
  throw new Error('A process was started without a word of its id');
}

/** Runs a command to its end. Rejects where it ends with anything but 0, with what it said. */
export async function runIn(root: string, command: readonly string[], use: Use): Promise<string> {
  const child = startIn(root, command, use);
  const said = heard(child);
  // Nobody asks for its id, and it is not over before it was read.
  await pidOf(child);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${said().slice(-2000)}`);
  return said();
}

/** Everything a process has said so far. */
export function heard({ stdout, stderr }: ChildProcess): () => string {
  let said = '';
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return () => said;
}
