import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';

/** Has Prometheus read the alert rules and try them on series of docs/operators; needs `promtool`, of Debian's `prometheus`. */
const directory = fileURLToPath(new URL('../../docs/operators/', import.meta.url));
const casesSchema = z.object({
  tests: z.array(z.object({ alert_rule_test: z.array(z.unknown()) })).min(1),
});

async function run(): Promise<void> {
  const { tests } = casesSchema.parse(parse(await readFile(`${directory}alerts.test.yml`, 'utf8')));
  const cases = tests.reduce((sum, { alert_rule_test }) => sum + alert_rule_test.length, 0);
  const isRight =
    (await promtool('check', 'rules', 'alerts.yml')) && (await promtool('test', 'rules', 'alerts.test.yml'));
  const counts = `${tests.length} histories, ${cases} looks at a rule`;
  process.stdout.write(`test:alerts ${isRight ? 'ok' : 'failed'}: ${counts}\n`);
  process.exitCode = isRight ? 0 : 1;
}

/** What it prints tells what is wrong. */
async function promtool(...args: readonly string[]): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)('promtool', args, { cwd: directory });
    process.stdout.write(stdout);
    return true;
  } catch (error) {
    const {
      stdout = '',
      stderr = '',
      message,
    } = error as { stdout?: string; stderr?: string; message: string };
    process.stdout.write(stdout + stderr || `${message}\n`);
    return false;
  }
}

await run();
