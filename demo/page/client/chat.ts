import type { Heard, ShownMessage, ShownPerson } from '../shown.js';
import { ask } from './ask.js';
import { every, make, show, the } from './dom.js';
import { drawMessage } from './draw-message.js';
import { uploaded } from './files.js';
import { ModalLayer } from './modal.js';
import { word } from './set-up.js';
import type { Store } from './store.js';

type Tab = 'home' | 'messages';

/** Someone's chat with the coach, in which one can do what they can. */
export class Chat {
  private person: ShownPerson | undefined;
  private tab: Tab = 'messages';
  private readonly said: HTMLElement;
  private readonly tabs: HTMLElement;
  private readonly compose: HTMLFormElement;
  private readonly text: HTMLTextAreaElement;
  private readonly aloud: HTMLElement;
  private readonly modal: ModalLayer;

  constructor(
    private readonly root: HTMLElement,
    private readonly store: Store,
  ) {
    this.said = the('.said', HTMLElement, root);
    this.tabs = the('.tabs', HTMLElement, root);
    this.compose = the('.compose', HTMLFormElement, root);
    this.text = the('textarea', HTMLTextAreaElement, root);
    this.aloud = the('[aria-live=polite]', HTMLElement, root);
    this.modal = new ModalLayer(the('.over', HTMLElement, root), [this.tabs, this.said, this.compose]);
    this.listen();
  }

  show(person: ShownPerson): void {
    this.person = person;
    this.tab = 'messages';
    this.root.classList.toggle('teams', person.chat === 'teams');
    this.root.classList.toggle('slack', person.chat === 'slack');
    show(this.tabs, person.chat === 'slack');
    this.draw();
  }

  /** `isNew`: it happens now, and is not one of all there was. */
  heard(heard: Heard, isNew: boolean): void {
    if (heard.kind === 'fresh') this.draw();
    if (heard.kind === 'views' && heard.personId === this.person?.id) this.drawViews();
    if (heard.kind === 'message' && heard.message.personId === this.person?.id)
      this.drawOne(heard.message, isNew);
  }

  private listen(): void {
    this.compose.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.send();
    });
    this.text.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      void this.send();
    });
    const file = the('input[type=file]', HTMLInputElement, this.compose);
    file.addEventListener('change', () => {
      void this.drop([...(file.files ?? [])]);
      file.value = '';
    });
    this.root.addEventListener('dragover', (event) => event.preventDefault());
    this.root.addEventListener('drop', (event) => {
      event.preventDefault();
      void this.drop([...(event.dataTransfer?.files ?? [])]);
    });
    this.said.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button?.dataset['press'] !== undefined) this.press(button, button.dataset['press']);
    });
    for (const tab of every('[data-tab]', HTMLButtonElement, this.tabs))
      tab.addEventListener('click', () => this.open(tab.dataset['tab'] === 'home' ? 'home' : 'messages'));
  }

  private async send(): Promise<void> {
    const text = this.text.value.trim();
    if (!this.person || text === '') return;
    this.text.value = '';
    if (this.tab === 'home') this.open('messages');
    await ask('say', { person: this.person.id, text });
  }

  private async drop(files: readonly File[]): Promise<void> {
    for (const file of files)
      if (this.person) await ask('file', { person: this.person.id, file: await uploaded(file) });
  }

  /** A button that Slack draws: on a message, or on the Home tab. */
  private press(element: Element, button: string): void {
    if (!this.person) return;
    const person = this.person.id;
    const message = element.closest<HTMLElement>('[data-message]')?.dataset['message'];
    const view = this.store.viewsOf(person).home?.id;
    if (message === undefined) void ask('press-in-view', { person, view, button });
    else void ask('press', { person, message, button });
  }

  private open(tab: Tab): void {
    this.tab = tab;
    this.draw();
    if (tab === 'home' && this.person) void ask('home', { person: this.person.id });
  }

  private draw(): void {
    if (!this.person) return;
    const { person } = this;
    for (const tab of every('[data-tab]', HTMLButtonElement, this.tabs))
      tab.setAttribute('aria-pressed', String(tab.dataset['tab'] === this.tab));
    const messages = this.tab === 'messages' ? this.store.messagesOf(person.id) : [];
    this.said.replaceChildren(...messages.map((message) => drawMessage(message, person)));
    if (this.tab === 'messages' && messages.length === 0) this.said.append(this.welcome(person));
    this.drawViews();
    this.toEnd();
  }

  private drawViews(): void {
    if (!this.person) return;
    const { modal, home } = this.store.viewsOf(this.person.id);
    this.modal.show(modal, this.person);
    if (this.tab !== 'home') return;
    const drawn = make('div', 'blocks', ...(home ? [] : [word('home-empty')]));
    if (home) drawn.innerHTML = home.html;
    this.said.replaceChildren(drawn);
  }

  /** Nobody said anything yet: the coach is to be added first. */
  private welcome({ id }: ShownPerson): HTMLElement {
    const button = Object.assign(make('button', 'button', word('install')), { type: 'button' });
    button.addEventListener('click', () => void ask('install', { person: id }));
    return make('div', 'empty', make('p', '', word('nothing-yet')), button);
  }

  private drawOne(message: ShownMessage, isNew: boolean): void {
    if (!this.person || this.tab === 'home') return;
    const old = this.said.querySelector(`[data-message="${CSS.escape(message.id)}"]`);
    const hadFocus = old?.contains(document.activeElement) ?? false;
    if (message.state === 'deleted') old?.remove();
    else {
      const drawn = drawMessage(message, this.person);
      if (old) old.replaceWith(drawn);
      else this.said.append(drawn);
      if (hadFocus) drawn.focus({ preventScroll: true });
    }
    this.said.querySelector('.empty')?.remove();
    if (isNew && message.from === 'coach') this.aloud.textContent = `${word('coach')}: ${message.text}`;
    if (!old && message.state !== 'deleted') this.toEnd();
  }

  /** Of a message that is taller than the window one begins to read at its top. */
  private toEnd(): void {
    const { said } = this;
    const last = said.lastElementChild;
    said.scrollTop = said.scrollHeight;
    if (last && last.clientHeight > said.clientHeight)
      said.scrollTop += last.getBoundingClientRect().top - said.getBoundingClientRect().top;
  }
}
