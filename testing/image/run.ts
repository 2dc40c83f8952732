import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build, NODE_UID, type Image } from './build.js';
import { healthScriptOf, run as runHealthScript } from './compose-file.js';
import { stagesOf } from './dockerfile.js';
import { heard, pidOf, runIn, startIn, type Use } from './sandbox.js';

/** Within so many milliseconds Docker's users expect a program to have ended. */
const DRAIN_MS = 20_000;
const PORT = '3979';
const project = fileURLToPath(new URL('../../', import.meta.url));
let checks = 0;
let failed = 0;

function check(what: string, isRight: boolean, detail = ''): void {
  checks += 1;
  if (isRight) return;
  failed += 1;
  process.stdout.write(`FAILED ${what}${detail && `: ${detail}`}\n`);
}

/**
 * Does what Docker would do with the Dockerfile and the compose file, as far as no engine is needed: the steps of the image, its
 * start by its own user on a file system that cannot be written to, its health check, its end. Needs root, and Debian's
 * `bubblewrap` and `docker-compose`. Ends with one line, and with 1 where anything is wrong.
 */
async function run(): Promise<void> {
  checkComposeFile();
  checkDatabaseHealth();
  const image = await build(project, stagesOf(join(project, 'Dockerfile')));
  check('no secret travels with the image', !existsSync(join(image.root, image.workdir, '.env')));
  check('the image is not used by root', image.user === 'node', image.user);
  await checkProgram(image);
  rmSync(image.root, { recursive: true });
  process.stdout.write(`test:image ${failed === 0 ? 'ok' : 'failed'}: checks ${checks}, failed ${failed}\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function checkComposeFile(): void {
  const env = join(project, '.env');
  const isLent = !existsSync(env);
  if (isLent) copyFileSync(join(project, '.env.example'), env);
  const { status, stderr, error } = spawnSync('docker-compose', ['config', '--quiet'], { cwd: project });
  if (isLent) rmSync(env);
  check('docker-compose config', status === 0, error?.message ?? stderr.toString());
}

function checkDatabaseHealth(): void {
  const script = healthScriptOf(join(project, 'docker-compose.yml'));
  const codeOf = (isInReplicaSet: boolean, isWritablePrimary: boolean) =>
    runHealthScript(script, { isInReplicaSet, isWritablePrimary });
  check('a new server is begun', codeOf(false, false).began);
  check('a new server is not healthy yet', codeOf(false, false).code !== 0);
  check('one that waits for a primary is not healthy yet', codeOf(true, false).code !== 0);
  check('a primary is healthy', codeOf(true, true).code === 0);
  check('a primary is left as it is', !codeOf(true, true).began);
}

async function checkProgram(image: Image): Promise<void> {
  const use: Use = {
    workdir: image.workdir,
    uid: NODE_UID,
    writable: image.volumes,
    env: {
      ...image.env,
      ...{ PORT, HOST: '127.0.0.1', PUBLIC_URL: 'https://coach.example.com' },
      ...{ TEAMS_APP_ID: 'app', TEAMS_APP_SECRET: 'secret', MASTER_KEY: randomBytes(32).toString('base64') },
    },
  };
  const program = startIn(image.root, image.command, use);
  const said = heard(program);
  const pid = await pidOf(program);
  const ended = once(program, 'exit');
  const isUp = await Promise.race([answers(`http://127.0.0.1:${PORT}/readyz`), ended.then(() => false)]);
  check('the program is ready', isUp, said().slice(-2000));
  const isHealthy = await runIn(image.root, image.healthcheck, use).then(
    () => true,
    () => false,
  );
  check('its health check finds it healthy', isHealthy);
  const since = performance.now();
  if (isUp) process.kill(pid, 'SIGTERM');
  const [code] = (await ended) as [number | null];
  check('it ends by itself when it is told to', code === 0, `${code} ${said().slice(-2000)}`);
  check('it ends in time', performance.now() - since < DRAIN_MS);
}

/** Whether an address answers well within a minute. */
async function answers(address: string): Promise<boolean> {
  for (let tries = 0; tries < 120; tries += 1) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return true;
    await setTimeout(500);
  }
  return false;
}

await run();
