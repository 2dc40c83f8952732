import type { Span } from '../markdown.js';
import { splitSpans } from './split-spans.js';

/** Spans in Slack's markup, in pieces of at most `max` UTF-16 units that end between words where they can. */
export const toMrkdwn = (spans: readonly Span[], max: number): string[] =>
  splitSpans(spans, (part) => writeSpans(part).length <= max).map(writeSpans);

const writeSpans = (spans: readonly Span[]): string => spans.map(writeSpan).join('');

/** A link longer than this would leave little room for words: only its words stay. In UTF-16 units. */
const urlLimit = 1000;

function writeSpan(span: Span): string {
  const text = escape(span.text);
  if (span.kind === 'text' || text.trim() === '') return text;
  if (span.kind === 'bold') return `*${text}*`;
  return span.url.length > urlLimit ? text : `<${escapeEntities(span.url)}|${text}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escapeEntities = (text: string): string => text.replaceAll(/[&<>]/g, (char) => entities[char] ?? char);

/** Slack has no escape for its markup, so a mark at the edge of a word becomes a character that looks like it. */
const lookalikes: Readonly<Record<string, string>> = { '*': '∗', _: '＿', '~': '∼', '`': '‵' };
const markAtEdge = /(?<![\p{L}\p{N}])[*_~`]|[*_~`](?![\p{L}\p{N}])/gu;

const escape = (text: string): string =>
  escapeEntities(text).replaceAll(markAtEdge, (mark) => lookalikes[mark] ?? mark);
