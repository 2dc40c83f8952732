const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * At most `max` UTF-16 units of a text. What is too long ends at a word, where there is one, and with an ellipsis; an emoji
 * or a letter with its accents stays whole.
 */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const start = wholeGraphemes(text, max - 1);
  const atWord = /\s/.test(text.charAt(start.length)) ? start : start.replace(/\s+\S*$/, '');
  return `${atWord.trimEnd()}…`;
}

/** The longest start of a text that is at most `max` UTF-16 units and breaks no emoji and no accented letter. */
export function wholeGraphemes(text: string, max: number): string {
  const beyond = graphemes.segment(text).containing(max);
  return text.slice(0, beyond?.index);
}
