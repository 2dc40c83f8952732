import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Modal, ModalBlock } from '../../cards/block-kit/blocks.js';
import { translator } from '../../core/language/messages.js';
import type { Chat } from '../../core/people/chat.js';
import { escapeHtml } from '../../http/pages.js';
import { icons } from '../../manifests/icons.js';
import type { Screen } from '../screens/screens.js';
import { blocksHtml, modalHtml } from '../../demo/drawing/slack-html.js';
import { pageOf } from '../screens/page.js';
import type { Picture } from './pictures.js';
import type { Seen } from './story.js';

const require = createRequire(import.meta.url);
const dataOf = (mediaType: string, bytes: Uint8Array): string =>
  `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
const fontFace = (weight: number, file: string): string =>
  `@font-face { font-family: Lato; font-weight: ${weight}; src: url(${dataOf('font/ttf', readFileSync(require.resolve(`@expo-google-fonts/lato/${file}`)))}); }`;
const fonts = [
  fontFace(400, '400Regular/Lato_400Regular.ttf'),
  fontFace(700, '700Bold/Lato_700Bold.ttf'),
].join('');

/** What the emulators keep as it travelled; the chats have checked it. */
const blocksSchema = z.array(z.custom<ModalBlock>()).default([]);
const modalSchema = z.custom<Modal>();
const pictureSchema = z.object({
  contentType: z.literal('image/png'),
  contentUrl: z.string(),
  name: z.string(),
});

/** What someone looks at, on a page as their chat shows it. */
export function toScreen({ name, chat, locale, theme }: Picture, seen: Seen): Screen {
  const above = seen.view ? '' : conversation(seen, chat, locale);
  if (chat === 'teams') {
    const page = pageOf('teams', theme, locale, `<div class="card"></div>${attached(seen)}`);
    const card = z.custom<object>().optional().parse(seen.message?.card);
    return { name, html: withFrame(page, above), ...(card && { card }) };
  }
  const place = { pictureUrl: ({ id }: { readonly id: string }) => pictureIn(seen, id) };
  const content = seen.view
    ? viewHtml(seen.view.content, place)
    : blocksHtml(blocksSchema.parse(seen.message?.blocks), place);
  return { name, html: withFrame(pageOf('slack', theme, locale, content), above) };
}

const viewHtml = (content: unknown, place: Parameters<typeof modalHtml>[1]): string => {
  const modal = modalSchema.parse(content);
  return 'title' in modal ? modalHtml(modal, place) : blocksHtml(blocksSchema.parse(modal), place);
};

const pictureIn = ({ files }: Seen, id: string): string =>
  dataOf('image/png', files.get(id) ?? new Uint8Array());

/** The pictures beside a card in Teams. */
const attached = ({ message }: Seen): string =>
  (message?.attachments ?? [])
    .flatMap((one) => pictureSchema.safeParse(one).data ?? [])
    .map(({ contentUrl, name }) => `<img alt="${escapeHtml(name)}" src="${contentUrl}">`)
    .join('');

/** What they typed, and who answers; in Teams one's own words stand at the right. */
function conversation({ person, typed }: Seen, chat: Chat, locale: Picture['locale']): string {
  const mine = chat === 'slack' ? `<b>${escapeHtml(person)}</b><br>` : '';
  const said =
    typed === undefined ? '' : `<p class="said ${chat}">${mine}<span>${escapeHtml(typed)}</span></p>`;
  const icon = dataOf('image/png', icons().get('color.png') ?? new Uint8Array());
  const name = escapeHtml(translator(locale)('manifest.name'));
  return `${said}<p class="who"><img alt="" src="${icon}"><b>${name}</b></p>`;
}

const style = `
  main, main * { font-family: Lato, sans-serif !important; }
  .who { display: flex; align-items: center; gap: 8px; margin: 4px 0 8px; } .who img { width: 28px; height: 28px; border-radius: 6px; margin: 0; }
  .said { margin: 4px 0 12px; } .said.teams { text-align: right; }
  .said.teams span { display: inline-block; background: #5b5fc7; color: #ffffff; border-radius: 8px; padding: 6px 12px; }`;

const withFrame = (page: string, above: string): string =>
  page.replace('</style>', () => `${fonts}${style}</style>`).replace('<main>', () => `<main>${above}`);
