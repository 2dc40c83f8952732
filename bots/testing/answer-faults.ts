import type { Fault } from '../../demo/platforms/faults.js';
import type { Answer, Meaning } from '../answer.js';

/** An answer of a platform, as the playground gives it. */
export interface AnswerFault {
  readonly what: string;
  readonly fault: Fault;
  readonly means: Meaning;
}

/** Every row of a table that a platform, or a proxy before it, can be made to say. */
export const faultsOf = (answers: readonly Answer[]): AnswerFault[] =>
  answers.flatMap((answer) =>
    [...new Set(answer.status ?? [undefined])].flatMap((status) => {
      const fault = faultOf(answer, status);
      const what = [answer.by, answer.code, status].filter((part) => part !== undefined).join(' ');
      return fault ? [{ what, fault, means: answer.means }] : [];
    }),
  );

function faultOf({ by, code, means }: Answer, status: number | undefined): Fault | undefined {
  if (by === 'proxy') return { kind: 'html', status: status ?? 502 };
  if (by !== 'platform') return undefined;
  // What no row names is unknown where the platform itself is in trouble.
  const fallback = code === undefined && means === 'unknown' ? 500 : undefined;
  return { kind: 'error', code: code ?? 'too_many_moons', status: status ?? fallback };
}
