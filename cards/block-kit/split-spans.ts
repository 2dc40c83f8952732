import type { Span } from '../markdown.js';
import { wholeGraphemes } from '../shorten.js';

/** Halves spans until each part `fits`. A part ends between words where there are any, and never inside an emoji. */
export function splitSpans(spans: readonly Span[], fits: (spans: readonly Span[]) => boolean): Span[][] {
  const text = spans.map((span) => span.text).join('');
  if (fits(spans) || text.length < 2) return [[...spans]];
  const middle = boundary(text);
  return [take(spans, 0, middle), take(spans, middle, text.length)].flatMap((half) => splitSpans(half, fits));
}

/** The best place near the middle to break a text of two units or more; never its start or end. */
function boundary(text: string): number {
  const middle = Math.floor(text.length / 2);
  const before = text.lastIndexOf(' ', middle - 1) + 1;
  if (before > 0) return before;
  const after = text.indexOf(' ', middle) + 1;
  if (after > 0 && after < text.length) return after;
  return wholeGraphemes(text, middle).length || middle;
}

/** The spans between two places in their joined text. */
function take(spans: readonly Span[], from: number, to: number): Span[] {
  let start = 0;
  return spans.flatMap((span) => {
    const text = span.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += span.text.length;
    return text === '' ? [] : [{ ...span, text }];
  });
}
