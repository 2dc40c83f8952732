/** Text as it is: no markup, and no `:name:` becomes an emoji. */
export interface PlainText {
  type: 'plain_text';
  text: string;
  emoji: false;
}

/** Slack's own markup; `verbatim` keeps Slack from making links and mentions of what looks like one. */
export interface Mrkdwn {
  type: 'mrkdwn';
  text: string;
  verbatim: true;
}
