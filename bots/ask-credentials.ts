import type { Clock } from '../core/clock.js';
import { errorName } from '../core/error-name.js';
import type { Credentials } from './credentials.js';

const MOST_MILLISECONDS = 10_000;

/** Asks a platform once, and reads its clock from the answer, which the SDKs do not pass on. `judge` reads the body, as JSON. */
export async function askCredentials(
  url: string,
  request: RequestInit,
  clock: Clock,
  judge: (body: unknown) => Credentials,
): Promise<Credentials> {
  try {
    const response = await fetch(url, {
      ...request,
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(MOST_MILLISECONDS),
    });
    const told = Date.parse(response.headers.get('date') ?? '');
    const ahead = (told - clock.now().epochMilliseconds) / 1000;
    const verdict = judge(await response.json());
    return Number.isNaN(ahead) ? verdict : { ...verdict, ahead };
  } catch (error) {
    return { kind: 'no-answer', code: errorName(error) };
  }
}
