import { failure, success, type Result } from '../../core/problem.js';

/** Where Teams keeps people's files: SharePoint and OneDrive, in each of Microsoft's clouds. */
const fileHosts = [
  'sharepoint.com',
  'sharepoint.us',
  'sharepoint-mil.us',
  'sharepoint.cn',
  'onedrive.com',
  'onedrive.live.com',
  '1drv.com',
];

/** The largest file that is read, in bytes. */
export const MOST_BYTES = 1_000_000;
/** Milliseconds a file may take. */
const TIMEOUT = 10_000;

const unreadable = failure({ code: 'file-unreadable' });

/**
 * Reads a file by the link that came with it, from Microsoft's own hosts or one of `origins` alone: a link in a message is
 * not to make us call just anybody. No token goes with it, and no redirect is followed.
 */
export async function download(link: string, origins: readonly string[]): Promise<Result<Buffer>> {
  const url = new URL(link);
  if (!isMicrosofts(url) && !origins.includes(url.origin)) return unreadable;
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT) });
    const isPage = response.headers.get('content-type')?.includes('html') === true;
    if (response.ok && !isPage && response.body) return await bounded(response.body);
    await response.body?.cancel();
    return unreadable;
  } catch {
    // Whatever the network does, the person sends the file again.
    return unreadable;
  }
}

const isMicrosofts = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' && fileHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));

async function bounded(body: ReadableStream<Uint8Array>): Promise<Result<Buffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.byteLength;
    if (size > MOST_BYTES) return unreadable;
    parts.push(part);
  }
  return success(Buffer.concat(parts));
}
