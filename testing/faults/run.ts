import pLimit from 'p-limit';
import { answers, type Answer } from './answers.js';
import { expected, type Lasting, type Sight } from './expectations.js';
import { moments, play, type Moment } from './play.js';

/**
 * The fault table, tried: what a platform answers to one message, once or for good, against what its reader, HR and the operator
 * see after an hour, a day and a week. Ends with one line, and with 1 where anything is not as it should be.
 */
async function run(): Promise<void> {
  const rows = answers.flatMap((answer) =>
    (['once', 'for good'] as const).map((lasting) => ({ answer, lasting })),
  );
  const limit = pLimit(2);
  const tried = await Promise.all(rows.map((row) => limit(() => check(row.answer, row.lasting))));
  for (const { lines } of tried) process.stdout.write(`${lines.join('\n')}\n`);
  const failed = tried.reduce((sum, row) => sum + row.failed, 0);
  const checks = rows.length * (Object.keys(moments).length + 1);
  process.stdout.write(
    failed === 0
      ? `test:faults ok: ${rows.length} rows, ${checks} checks\n`
      : `test:faults failed: ${failed} of ${checks} checks in ${rows.length} rows\n`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
}

async function check(
  answer: Answer,
  lasting: Lasting,
): Promise<{ readonly lines: readonly string[]; readonly failed: number }> {
  const heading = `${answer.chat.padEnd(5)} | ${lasting.padEnd(8)} | ${answer.name} -> ${answer.meaning}`;
  try {
    const { seen, leaks } = await play(answer, lasting);
    const wanted = written(expected(answer, lasting));
    const looks = [...seen].map(([moment, sight]) => lookLine(moment, written(sight), wanted));
    return {
      lines: [
        heading,
        ...looks.map(({ line }) => line),
        ...leaks.map((line) => `  LEAK in the log: ${line}`),
      ],
      failed: looks.filter(({ ok }) => !ok).length + (leaks.length > 0 ? 1 : 0),
    };
  } catch (error) {
    return { lines: [heading, `  FAILED: ${String(error)}`], failed: Object.keys(moments).length + 1 };
  }
}

function lookLine(
  moment: Moment,
  seen: string,
  wanted: string,
): { readonly line: string; readonly ok: boolean } {
  const ok = seen === wanted;
  return { ok, line: `  after ${moment}: ${seen}${ok ? '' : `   FAILED, should be: ${wanted}`}` };
}

const written = ({ copies, told, overview, log }: Sight): string =>
  [
    `reader ${copies === 0 ? 'nothing' : `${copies}x`}`,
    `HR told ${told.join(', ') || 'nothing'}`,
    `overview ${overview.join(', ') || 'all well'}`,
    `log ${log.join(', ')}`,
  ].join('; ');

await run();
