/** Five megabytes take a while on a slow line; nobody waits for ever. */
const TIMEOUT_MS = 30_000;

export interface BytesToSend {
  readonly url: string;
  /** Whether a file may be sent there: what is in it is nobody else's. */
  readonly isAllowed: (url: URL) => boolean;
  readonly method: 'POST' | 'PUT';
  readonly content: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends the bytes of a file to where a platform wants them, in bounded time and following no redirect. True where they were taken. */
export async function sendBytes({ url, isAllowed, method, content, headers }: BytesToSend): Promise<boolean> {
  if (!URL.canParse(url) || !isAllowed(new URL(url))) return false;
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { 'Content-Type': 'application/octet-stream', ...headers },
      body: new Uint8Array(content),
    });
    const isPage = response.headers.get('content-type')?.includes('html') === true;
    await response.body?.cancel();
    return response.ok && !isPage;
  } catch {
    return false;
  }
}
