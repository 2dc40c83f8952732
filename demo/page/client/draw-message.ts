import type { ShownMessage, ShownPerson } from '../shown.js';
import { ask } from './ask.js';
import { make } from './dom.js';
import { drawCard } from './draw-card.js';
import { sayMoment, word } from './set-up.js';

/** A message of someone's chat. */
export function drawMessage(message: ShownMessage, person: ShownPerson): HTMLElement {
  const { from, at, state, ephemeral } = message;
  const head = make(
    'p',
    'head',
    make('strong', '', from === 'coach' ? word('coach') : word('you')),
    ` ${sayMoment(at)}`,
    ...(state === 'edited' ? [` · ${word('edited')}`] : []),
    ...(ephemeral ? [` · ${word('only-you')}`] : []),
  );
  const element = make('article', `message ${from}`, head, ...bodyOf(message, person));
  element.tabIndex = -1;
  element.dataset['message'] = message.id;
  return element;
}

function bodyOf(message: ShownMessage, person: ShownPerson): HTMLElement[] {
  const { pictures, files, offers } = message;
  const said = saidIn(message, person);
  return [
    ...(said ? [said] : []),
    ...pictures.map(({ name, url }) => picture(name, url)),
    ...files.map(({ name, url }) => link(name, url)),
    ...(offers === undefined ? [] : [offer(message, person, offers)]),
  ];
}

function saidIn(message: ShownMessage, person: ShownPerson): HTMLElement | undefined {
  const { id, card, html, text, files, offers } = message;
  if (card) {
    return drawCard(card, {
      press: (button, inputs) => void ask('press', { person: person.id, message: id, button, inputs }),
      async search(input, typed, inputs) {
        const body = { person: person.id, message: id, input, text: typed, inputs };
        return (
          (await ask<{ found: readonly { title: string; value: string }[] }>('search', body))?.found ?? []
        );
      },
    });
  }
  // The server drew it, and it knows what it lets through.
  if (html !== undefined) return Object.assign(make('div', 'blocks'), { innerHTML: html });
  return text === '' || files.length > 0 || offers !== undefined ? undefined : make('p', 'text', text);
}

const picture = (alt: string, src: string): HTMLElement => Object.assign(new Image(), { alt, src });

const link = (name: string, href: string): HTMLElement =>
  make('p', 'text', Object.assign(document.createElement('a'), { href, textContent: name, download: name }));

/** Teams asks before the coach puts a file with someone's own. */
function offer(message: ShownMessage, person: ShownPerson, name: string): HTMLElement {
  const button = (title: string, accept: boolean): HTMLElement => {
    const element = Object.assign(make('button', 'button', title), { type: 'button' });
    element.addEventListener(
      'click',
      () => void ask('consent', { person: person.id, message: message.id, accept }),
    );
    return element;
  };
  return make(
    'div',
    'card offer',
    make('p', '', `${word('offers')} `, make('strong', '', name)),
    make('div', 'actions', button(word('accept'), true), ' ', button(word('decline'), false)),
  );
}
