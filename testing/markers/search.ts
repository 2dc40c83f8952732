import type { Marker } from './markers.js';

/** A place in which something was found that must not be there. */
export interface Finding {
  readonly where: string;
  readonly marker: Marker;
  /** What stands around it. */
  readonly quote: string;
}

const AROUND = 60;

/** Looks for every marker in texts that others can read. */
export function inTexts(where: string, texts: Iterable<string>, markers: readonly Marker[]): Finding[] {
  const found: Finding[] = [];
  for (const text of new Set(texts)) {
    const lower = text.toLowerCase();
    for (const marker of markers) {
      const at = lower.indexOf(marker.text.toLowerCase());
      if (at >= 0) found.push({ where, marker, quote: text.slice(Math.max(0, at - AROUND), at + AROUND) });
    }
  }
  return found;
}

/** Looks for every marker in bytes, in each way in which it could lie there. */
export function inBytes(where: string, bytes: Buffer, markers: readonly Marker[]): Finding[] {
  return markers.flatMap((marker) =>
    formsOf(marker.text)
      .filter(([, form]) => bytes.includes(form))
      .map(([name, form]) => {
        const at = bytes.indexOf(form);
        return {
          where: `${where}, as ${name}`,
          marker,
          quote: bytes.toString('latin1', Math.max(0, at - AROUND), at + AROUND),
        };
      }),
  );
}

const formsOf = (text: string): [string, Buffer][] => [
  ['text', Buffer.from(text)],
  ['UTF-16', Buffer.from(text, 'utf16le')],
  ['base64', Buffer.from(Buffer.from(text).toString('base64').replace(/.=*$/, ''))],
  ['hexadecimal', Buffer.from(Buffer.from(text).toString('hex'))],
];
