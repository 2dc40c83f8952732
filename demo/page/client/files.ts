import type { UploadedFile } from '../shown.js';

/** A file as JSON carries it. */
export async function uploaded(file: File): Promise<UploadedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte));
  return { name: file.name, type: file.type, base64: btoa(characters.join('')) };
}
