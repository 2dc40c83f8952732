import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { escapeHtml } from '../../http/pages.js';
import { blocksHtml, modalHtml } from '../drawing/slack-html.js';
import { mrkdwnHtml } from '../drawing/mrkdwn-html.js';
import type { HeardCall } from '../platforms/calls.js';
import type { KeptMessage } from '../platforms/chat-history.js';
import type { KeptView } from '../platforms/slack/views.js';
import type { PlaygroundPerson } from '../platforms/person.js';
import { blocksOf, cardOf } from '../read-content.js';
import { filePath } from './paths.js';
import type { ShownCall, ShownFile, ShownMessage, ShownView } from './shown.js';

const slackFileSchema = z.looseObject({ id: z.string(), name: z.string() });
const pictureSchema = z.looseObject({
  contentUrl: z.string().startsWith('data:image/png;base64,'),
  name: z.string(),
});
const heldFileSchema = z.looseObject({ name: z.string(), content: z.looseObject({ uniqueId: z.string() }) });
const offerSchema = z.looseObject({
  contentType: z.literal('application/vnd.microsoft.teams.card.file.consent'),
  name: z.string(),
});
const framedSchema = z.looseObject({
  title: z.looseObject({ text: z.string() }),
  submit: z.looseObject({ text: z.string() }).optional(),
  close: z.looseObject({ text: z.string() }),
});

/** A message as its reader's chat shows it. */
export function shownMessage(message: KeptMessage): ShownMessage {
  const { id, personId, from, state, text, ephemeral = false } = message;
  const inChat = message.chat === 'teams' ? inTeams(message) : inSlack(message);
  return {
    ...{ id, personId, from, state, text, ephemeral },
    at: momentOf(id),
    ...{ card: undefined, html: undefined, pictures: [], files: [], offers: undefined },
    ...inChat,
  };
}

function inTeams(message: KeptMessage): Partial<ShownMessage> {
  const attachments = message.attachments ?? [];
  const each = <T>(schema: z.ZodType<T>): T[] =>
    attachments.flatMap((one) => schema.safeParse(one).data ?? []);
  return {
    card: cardOf(message),
    pictures: each(pictureSchema).map(({ name, contentUrl }) => ({ name, url: contentUrl })),
    files: each(heldFileSchema).map(({ name, content }) => ({
      name,
      url: filePath('teams', content.uniqueId),
    })),
    offers: each(offerSchema)[0]?.name,
  };
}

function inSlack(message: KeptMessage): Partial<ShownMessage> {
  const files = (message.files ?? []).flatMap((one) => slackFileSchema.safeParse(one).data ?? []);
  return {
    html: slackHtml(message),
    files: files.map(({ id, name }): ShownFile => ({ name, url: filePath('slack', id) })),
  };
}

/** What a person typed is text; what the coach says is in Slack's markup. */
function slackHtml(message: KeptMessage): string {
  const blocks = blocksOf(message);
  if (blocks) return blocksHtml(blocks, { pictureUrl, name: `m${message.id.replace('.', '')}` });
  return message.from === 'coach' ? mrkdwnHtml(message.text) : escapeHtml(message.text);
}

const pictureUrl = ({ id }: { readonly id: string }): string => filePath('slack', id);

/** A modal or a Home tab as Slack shows it. */
export function shownView({ id, hash, content, errors }: KeptView): ShownView {
  const blocks = blocksOf(content) ?? [];
  const place = { pictureUrl, name: id };
  const html =
    content.type === 'modal'
      ? modalHtml({ ...framed(content), blocks: [...blocks] }, place)
      : blocksHtml(blocks, place);
  return { id, hash, html, errors };
}

function framed(content: unknown) {
  const { title, submit, close } = framedSchema.parse(content);
  return { title: plain(title), close: plain(close), ...(submit && { submit: plain(submit) }) };
}

const plain = ({ text }: { readonly text: string }) => ({ type: 'plain_text', text, emoji: false }) as const;

/** Slack sends structures inside a form as JSON; whoever reads them here reads the structure. A link in Markdown begins like one. */
function structureIn(text: string): unknown {
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // It is no structure, but words.
    return text;
  }
}

/** A call with its body as one reads it. Whom it is about, their accounts in its address or its body tell. */
export function shownCall(call: HeardCall, people: readonly PlaygroundPerson[]): ShownCall {
  const { chat, operation, at, path } = call;
  const hasBody = call.body !== undefined && !Buffer.isBuffer(call.body);
  const body = hasBody ? JSON.stringify(call.body, readable, 2) : '';
  const said = `${path} ${body}`;
  const personIds = people.filter(({ id }) => said.includes(id)).map(({ id }) => id);
  return { chat, operation, at: at.toString(), body, personIds };
}

/** A picture's bytes tell nobody anything, and are long. */
function readable(_key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value.startsWith('data:') ? `${value.slice(0, 40)}…` : structureIn(value);
}

/** Both chats name a message after the moment it came about, in microseconds. */
const momentOf = (id: string): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(id.replace('.', '')) / 1000)).toString();
