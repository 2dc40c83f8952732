const escaped = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');

/** A table, a line a row. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
