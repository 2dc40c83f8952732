import { failure, success, type Result } from '../core/problem.js';

/** The largest file that is read, in bytes. */
export const MOST_BYTES = 10 * 1024 * 1024;
const TIMEOUT_MS = 60_000;

const unreadable = failure({ code: 'file-unreadable' });

export interface FileRequest {
  readonly url: string;
  /** Whether the file may be fetched from there: a link in a message is not to make us call just anybody. */
  readonly isAllowed: (url: URL) => boolean;
  /** Goes there and nowhere else. */
  readonly token?: string | undefined;
}

/**
 * Fetches a file that someone sent, bounded in size and time. No redirect is followed; a page in place of the file (to sign in, of a
 * proxy) is none. Whatever goes wrong, the person sends it again.
 */
export async function fetchFile({ url, isAllowed, token }: FileRequest): Promise<Result<Buffer>> {
  if (!URL.canParse(url) || !isAllowed(new URL(url))) return unreadable;
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(token !== undefined && { headers: { Authorization: `Bearer ${token}` } }),
    });
    const isPage = response.headers.get('content-type')?.includes('html') === true;
    if (response.ok && !isPage && response.body) return await bounded(response.body);
    await response.body?.cancel();
    return unreadable;
  } catch {
    return unreadable;
  }
}

async function bounded(body: ReadableStream<Uint8Array>): Promise<Result<Buffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.byteLength;
    if (size > MOST_BYTES) return failure({ code: 'upload-too-large' });
    parts.push(part);
  }
  return success(Buffer.concat(parts));
}
