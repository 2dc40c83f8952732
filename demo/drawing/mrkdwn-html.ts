/** Slack's markup as HTML. Slack has its own three entities escaped already, and its links in angle brackets; any other bracket is text. */
export const mrkdwnHtml = (text: string): string =>
  text
    .replaceAll('"', '&quot;')
    .replaceAll(/<(?!https?:[^|<>]+\|[^<>]*>)/g, '&lt;')
    .replaceAll(/<(https?:[^|<>]+)\|([^<>]*)>/g, '<a href="$1" target="_blank" rel="noreferrer">$2</a>')
    .replaceAll(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '<strong>$1</strong>')
    .replaceAll(/^(?:&gt;|>) ?(.*)$/gm, '<q>$1</q>')
    .replaceAll('\n', '<br>');
