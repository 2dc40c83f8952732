import type { Locale } from '../../core/language/locale.js';
import { translator, type Translator } from '../../core/language/messages.js';
import { escapeHtml } from '../../http/pages.js';
import { demoTenant } from '../demo-tenant.js';
import type { PlaygroundPerson } from '../platforms/person.js';
import { stylesheets } from './assets.js';
import { PAGE_PATH } from './paths.js';
import { jumps, scriptWords, type SetUp } from './shown.js';

/** The page before anything happens on it: its words, its rooms, and what its script needs. */
export function shell(locale: Locale, people: readonly PlaygroundPerson[]): string {
  const t = translator(locale);
  const other = locale === 'nl' ? 'en' : 'nl';
  const title = `${t('playground.title')} · ${t('manifest.name')}`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${Object.keys(stylesheets)
  .map((name) => `<link rel="stylesheet" href="${PAGE_PATH}/${name}">`)
  .join('\n')}
<script type="application/json" id="set-up">${JSON.stringify(setUp(t, locale, people)).replaceAll('<', '\\u003c')}</script>
<script type="module" src="${PAGE_PATH}/page.js"></script>
</head>
<body data-shows="chat">
<header class="top">
  <div><h1>${t('playground.title')}</h1><p>${t('playground.intro')}</p></div>
  <div class="settings">
    <button type="button" id="theme" aria-pressed="false">${t('playground.theme')}</button>
    <a href="/?lang=${other}" hreflang="${other}" lang="${other}">${t('playground.other-language')}</a>
  </div>
  <section class="clock" aria-label="${t('playground.clock')}">
    <time id="now"></time>
    ${jumps.map((jump) => `<button type="button" data-jump="${jump}">${t(`playground.jump-${jump}`)}</button>`).join('\n    ')}
  </section>
</header>
<div class="below">
<p id="told" role="status"></p>
<nav aria-label="${t('playground.views')}">
  ${(['people', 'chat', 'beside', 'timeline', 'wire'] as const)
    .map(
      (room) =>
        `<button type="button" data-show="${room}" aria-pressed="false">${t(`playground.nav.${room}`)}</button>`,
    )
    .join('\n  ')}
</nav>
</div>
<main>
  <section class="room people" data-room="people" aria-labelledby="people-title">
    <h2 id="people-title">${t('playground.people')}</h2>
    ${peopleHtml(t, people)}
  </section>
  <section class="room" data-room="chat" aria-labelledby="chat-title">
    <h2 id="chat-title" class="unseen">${t('playground.chat')}</h2>
    ${chatHtml(t, 'mine')}
  </section>
  <section class="room" data-room="beside" aria-labelledby="beside-title">
    <h2 id="beside-title">${t('playground.beside')}</h2>
    <label for="beside-who">${t('playground.beside-who')}</label>
    <select id="beside-who">${people.map(({ id, name }) => `<option value="${escapeHtml(id)}">${escapeHtml(name)}</option>`).join('')}</select>
    ${chatHtml(t, 'beside')}
  </section>
  <section class="room" data-room="timeline" aria-labelledby="timeline-title">
    <h2 id="timeline-title">${t('playground.timeline')}</h2>
    <label for="timeline-whose">${t('playground.timeline-whose')}</label>
    <select id="timeline-whose"></select>
    <div id="timeline"></div>
  </section>
  <section class="room" data-room="wire" aria-labelledby="wire-title">
    <h2 id="wire-title">${t('playground.wire')}</h2>
    <p>${t('playground.wire-intro')}</p>
    <div id="wire"></div>
  </section>
</main>
</body>
</html>`;
}

/** Whom one can be: HR first, then managers by their chat. */
function peopleHtml(t: Translator, people: readonly PlaygroundPerson[]): string {
  const groups = [
    [t('playground.people-hr'), people.filter(({ isHr }) => isHr)],
    [t('playground.people-teams'), people.filter(({ isHr, chat }) => !isHr && chat === 'teams')],
    [t('playground.people-slack'), people.filter(({ isHr, chat }) => !isHr && chat === 'slack')],
  ] as const;
  return groups
    .map(
      ([legend, members]) =>
        `<fieldset><legend>${legend}</legend>${members.map(personHtml).join('')}</fieldset>`,
    )
    .join('\n    ');
}

const personHtml = ({ id, name, chat, isHr }: PlaygroundPerson): string =>
  `<label><input type="radio" name="person" value="${escapeHtml(id)}"> <span>${escapeHtml(name)}${isHr ? ` <small>${chat === 'teams' ? 'Teams' : 'Slack'}</small>` : ''}</span></label>`;

/** One chat: what stands in it, a form over it where Slack opens one, and what is typed below. */
const chatHtml = (t: Translator, name: string): string => `<div class="chat" data-chat="${name}">
      <div class="tabs" hidden>
        <button type="button" data-tab="home" aria-pressed="false">${t('playground.home')}</button>
        <button type="button" data-tab="messages" aria-pressed="true">${t('playground.messages')}</button>
      </div>
      <div class="said" role="log" aria-live="off" tabindex="0"></div>
      <div class="over" hidden></div>
      <form class="compose">
        <label for="${name}-text" class="unseen">${t('playground.compose')}</label>
        <textarea id="${name}-text" rows="1" placeholder="${t('playground.compose-hint')}"></textarea>
        <label class="button file"><input type="file" class="unseen"><span>${t('playground.file')}</span></label>
        <button class="button primary">${t('playground.send')}</button>
      </form>
      <p class="unseen" aria-live="polite"></p>
    </div>`;

const setUp = (t: Translator, lang: Locale, people: readonly PlaygroundPerson[]): SetUp => ({
  lang,
  timeZone: demoTenant.timeZone,
  people: people.map(({ id, name, chat }) => ({ id, name, chat })),
  words: Object.fromEntries(scriptWords.map((word) => [word, t(`playground.${word}`)])) as SetUp['words'],
});
