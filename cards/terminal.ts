/** The width of a terminal that a reader can be expected to have, in columns. */
const columns = 100;

/** Lines with an empty one before them. */
export const spaced = (lines: readonly string[]): string[] =>
  lines.length === 0 || lines[0] === '' ? [...lines] : ['', ...lines];

/** Lines with a rule under them, for a title. */
export const underline = (lines: readonly string[]): string[] => [
  ...lines,
  '─'.repeat(Math.max(...lines.map((line) => line.length))),
];

const listMark = /^\d+\. /;

/** Breaks a line between words; what follows the first line of a list's item stands under its words. */
export function wrap(text: string): string[] {
  const indent = ' '.repeat(listMark.exec(text)?.[0].length ?? 0);
  return fill(text.split(' '), ' ').map((line, index) => (index === 0 ? line : indent + line));
}

/** Puts as many words on a line as go; room is kept for the indent of a quote or a list. */
export function fill(words: readonly string[], space: string): string[] {
  const [first = '', ...others] = words;
  return others.reduce(
    (lines, word) => {
      const line = `${lines.at(-1) ?? ''}${space}${word}`;
      return line.length <= columns - 4 ? [...lines.slice(0, -1), line] : [...lines, word];
    },
    [first],
  );
}
