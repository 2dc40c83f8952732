import { Zip, ZipDeflate } from 'fflate';
import { breathe } from '../../breathing.js';

/** A file of an archive, its text made while it is written. */
export interface ArchivedFile {
  readonly name: string;
  readonly text: AsyncIterable<string>;
}

/** How much text is handed on at once. */
const CHUNK = 64 * 1024;

/** An archive, in pieces: nothing of it is in memory for longer than its reader takes for a piece. */
export async function* zipped(files: readonly ArchivedFile[]): AsyncGenerator<Uint8Array, void> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const { name, text } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    for await (const chunk of inChunks(text)) {
      file.push(Buffer.from(chunk));
      yield* ready.splice(0);
      await breathe();
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  yield* ready;
}

async function* inChunks(text: AsyncIterable<string>): AsyncGenerator<string, void> {
  let waiting = '';
  for await (const piece of text) {
    waiting += piece;
    if (waiting.length < CHUNK) continue;
    yield waiting;
    waiting = '';
  }
  if (waiting !== '') yield waiting;
}

/** The whole of it. */
export async function collected(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** The whole of it; undefined where it is larger, and then no more of it is made. */
export async function collectedUpTo(
  bytes: number,
  pieces: AsyncIterable<Uint8Array>,
): Promise<Buffer | undefined> {
  const all: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > bytes) return undefined;
    all.push(piece);
  }
  return Buffer.concat(all);
}
