import { systemClock } from '../../core/clock.js';
import { print } from '../output.js';
import type { Line } from './doctor/check.js';
import { examine } from './doctor/examine.js';

/** `coach doctor`: looks at what the coach needs to run, a line each, and ends with 1 where anything is wrong. */
export async function doctor(): Promise<void> {
  const lines = await examine(process.env, systemClock);
  for (const line of lines) print(sentence(line));
  const checks = lines.filter(({ finding }) => finding.kind !== 'does-not-apply').length;
  const failed = lines.filter(({ finding }) => finding.kind === 'wrong').length;
  print(`doctor ${failed === 0 ? 'ok' : 'failed'}: checks ${checks}, failed ${failed}`);
  if (failed > 0) process.exitCode = 1;
}

function sentence({ check, finding }: Line): string {
  switch (finding.kind) {
    case 'ok':
      return `${check}: ok, ${finding.seen}`;
    case 'wrong':
      return `${check}: wrong, ${finding.problem}. To do: ${finding.advice}`;
    case 'does-not-apply':
      return `${check}: not counted, ${finding.why}`;
  }
}
