import { failure, success, type Result } from '../../core/problem.js';

/** The largest file that is read, in bytes. */
const MOST_BYTES = 1024 * 1024;
const TIMEOUT_MS = 10_000;

const unreadable: Result<Buffer> = failure({ code: 'file-unreadable' });

/**
 * Fetches a file of Slack's under a workspace's token, which goes to the given origins alone: nothing is fetched from
 * elsewhere, and no redirect is followed. Bounded in size and time.
 */
export async function download(
  url: string,
  token: string,
  origins: readonly string[],
): Promise<Result<Buffer>> {
  if (!URL.canParse(url) || !origins.includes(new URL(url).origin)) return unreadable;
  try {
    const response = await fetch(url, {
      headers: { Authorization: `Bearer ${token}` },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    // To whom it does not give the file Slack answers 200 and a page to sign in.
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    if (!response.ok || isPage || !response.body) return unreadable;
    return await bounded(response.body);
  } catch {
    return unreadable;
  }
}

async function bounded(body: AsyncIterable<Uint8Array>): Promise<Result<Buffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MOST_BYTES) return unreadable;
    chunks.push(chunk);
  }
  return success(Buffer.concat(chunks));
}
