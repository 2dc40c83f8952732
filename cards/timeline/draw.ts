import { formatDate } from '../../core/language/format-date.js';
import type { Locale } from '../../core/language/locale.js';
import type { LeaveKind } from '../../core/leave/leave-plan.js';
import { size, type Bar, type PlacedEntry } from './layout.js';

/** Dark on light, each pair with a contrast of at least 4.5 to 1 where it is text. */
export const colours = {
  background: '#ffffff',
  text: '#1f2933',
  quiet: '#52606d',
  line: '#cbd2d9',
  estimate: '#e3f1e9',
  deadline: '#b42318',
  nudge: '#1d5fa7',
  bar: '#3f9168',
} as const;

const leaveColours: Readonly<Record<LeaveKind, string>> = {
  pregnancy: '#8cc2a4',
  maternity: colours.bar,
  'hospital-extension': '#c9a227',
  birth: '#8cc2a4',
  'additional-birth': colours.bar,
  parental: '#7a6fbf',
  adoption: colours.bar,
  foster: colours.bar,
  'transferred-maternity': colours.bar,
};

/** Text as XML takes it, control characters left out. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A line of text whose middle lies at `y`. */
export const words = (x: number, y: number, text: string, look = ''): string =>
  `<text x="${x}" y="${round(y + 4.5)}"${look}>${escapeXml(text)}</text>`;

/** A drawing as wide as a phone: SVG text, with a title and a description for who cannot see it. */
export const drawing = (
  { width, height, margin }: { readonly width: number; readonly height: number; readonly margin: number },
  {
    title,
    description,
    locale,
  }: { readonly title: string; readonly description: string; readonly locale: Locale },
  parts: readonly string[],
): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-labelledby="title desc" lang="${locale}" font-family="Lato, sans-serif" font-size="13.5" fill="${colours.text}">`,
    `<title id="title">${escapeXml(title)}</title><desc id="desc">${escapeXml(description)}</desc>`,
    `<rect width="100%" height="100%" fill="${colours.background}"/>`,
    words(margin, margin + 8, title, boldLook),
    ...parts,
    '</svg>',
  ].join('');

export const boldLook = ' font-weight="700"';
export const quietLook = ` fill="${colours.quiet}"`;

/** A deadline is a diamond, a nudge a dot: shapes tell them apart where colours do not. */
export function marker(kind: 'leave' | 'deadline' | 'nudge', x: number, y: number): string {
  const at = `transform="translate(${x} ${round(y)})"`;
  const edge = `stroke="${colours.background}" stroke-width="1.5"`;
  switch (kind) {
    case 'leave':
      return `<rect ${at} x="-5" y="-7" width="10" height="14" rx="5" fill="${leaveColours.maternity}"/>`;
    case 'deadline':
      return `<path ${at} d="M0-7.5 7.5 0 0 7.5-7.5 0Z" fill="${colours.deadline}" ${edge}/>`;
    case 'nudge':
      return `<circle ${at} r="5.5" fill="${colours.nudge}" ${edge}/>`;
  }
}

/** A period of leave; light with a broken edge where it is an estimate. */
export function drawBar({ period, lane, top, bottom }: Bar): string {
  const colour = leaveColours[period.kind];
  const look = period.estimated
    ? `fill="${colours.estimate}" stroke="${colour}" stroke-width="1.5" stroke-dasharray="3 2"`
    : `fill="${colour}"`;
  const x = size.axis - 5 + lane * size.lane;
  return `<rect x="${x}" y="${round(top - size.mark)}" width="10" height="${round(bottom - top + size.mark)}" rx="5" ${look}/>`;
}

/** An entry: its mark on the line of time, its date, its words. */
export function drawEntry({ kind, on, y, lines }: PlacedEntry, left: number, locale: Locale): string {
  if (kind === 'year') return words(left, y, lines.join(' '), `${boldLook}${quietLook}`);
  const look = kind === 'leave' ? boldLook : '';
  return [
    kind === 'leave' ? '' : marker(kind, size.axis, y),
    words(left, y, formatDate(on, locale, 'tiny'), quietLook),
    ...lines.map((line, index) => words(left + size.date, y + index * size.lineHeight, line, look)),
  ].join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;
