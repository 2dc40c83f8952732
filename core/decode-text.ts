const encodings = [
  { mark: [0xff, 0xfe], name: 'utf-16le' },
  { mark: [0xfe, 0xff], name: 'utf-16be' },
  { mark: [], name: 'utf-8' },
] as const;

/** The text of a file in UTF-8, or in UTF-16 that says so in its first bytes; undefined for anything else. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = encodings.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  try {
    const text = new TextDecoder(encoding?.name, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
