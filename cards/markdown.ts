import { shorten } from './shorten.js';

/**
 * A stretch of text of one look. The cards' markdown is the part of CommonMark that every Teams client draws:
 * bold, links and backslash escapes; a numbered list is lines that begin with `1. `.
 */
export type Span =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

export const bold = (text: string): Span => ({ kind: 'bold', text });
export const link = (text: string, url: string): Span => ({ kind: 'link', text, url });

/** Spans, or plain text with no look of its own. */
export type RichText = string | readonly (string | Span)[];

/** The most that one span shows, in UTF-16 units, so that no name or text can make a card too large for a chat. */
export const spanLimit = 500;

/** Writes text so that a reader sees its characters and no others: line breaks become spaces, the rest is escaped. */
export function writeMarkdown(content: RichText): string {
  const spans = typeof content === 'string' ? [content] : content;
  return spans
    .map((span) => writeSpan(typeof span === 'string' ? { kind: 'text', text: span } : span))
    .join('');
}

function writeSpan(span: Span): string {
  const text = shorten(span.text.replaceAll(/\s+/g, ' '), spanLimit);
  if (span.kind === 'text' || text.trim() === '') return escape(text);
  const label = escape(text.trim());
  return span.kind === 'bold' ? `**${label}**` : `[${label}](${encodeUrl(span.url)})`;
}

/** What begins emphasis, a link, code, a tag, an entity or a card's `{{DATE}}`; at the start also a heading, list or quote. */
const active = /[\\*_[\]`~<{]|&(?=#?\w+;)/g;
const activeAtStart = /^(\s*\d*)([#>+.)-])/;

const escape = (text: string): string =>
  text.replaceAll(active, String.raw`\$&`).replace(activeAtStart, String.raw`$1\$2`);

/** Percent-encodes what would end a link, in markdown or in Slack. */
const encodeUrl = (url: string): string =>
  url.replaceAll(/[\s()<>[\]\\|]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);

const token = /\\([!-/:-@[-`{-~])|\*\*((?:\\.|[^\\*])+)\*\*|\[((?:\\.|[^\\\]])+)\]\(([^()\s]+)\)/g;

/** Reads what `writeMarkdown` wrote: the spans, with their escapes resolved. Line breaks stay in the text. */
export function readMarkdown(markdown: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of markdown.matchAll(token)) {
    addText(spans, markdown.slice(end, match.index));
    end = match.index + match[0].length;
    const [, escaped, strong, label, url] = match;
    if (escaped !== undefined) addText(spans, escaped);
    else if (strong !== undefined) spans.push(bold(unescape(strong)));
    else if (label !== undefined && url !== undefined) spans.push(link(unescape(label), url));
  }
  addText(spans, markdown.slice(end));
  return spans;
}

/** A card's markdown without any look. */
export const plainOf = (markdown: string): string =>
  readMarkdown(markdown)
    .map((span) => span.text)
    .join('');

const unescape = (text: string): string => text.replaceAll(/\\(.)/g, '$1');

function addText(spans: Span[], text: string): void {
  const last = spans.at(-1);
  if (last?.kind === 'text') spans[spans.length - 1] = { kind: 'text', text: last.text + text };
  else if (text !== '') spans.push({ kind: 'text', text });
}
