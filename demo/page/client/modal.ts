import type { ShownPerson, ShownView, Typed } from '../shown.js';
import { ask } from './ask.js';
import { every, make } from './dom.js';
import { uploaded } from './files.js';

/** The modal that lies over a chat in Slack. */
export class ModalLayer {
  private shown: ShownView | undefined;
  private person: ShownPerson | undefined;
  private isBusy = false;

  constructor(
    private readonly layer: HTMLElement,
    /** What it lies over. */
    private readonly under: readonly HTMLElement[],
  ) {
    layer.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.submit();
    });
    layer.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button?.dataset['press'] !== undefined)
        this.do('press-in-view', { button: button.dataset['press'] });
      else if (button && 'close' in button.dataset) this.do('close', {});
    });
    layer.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.do('close', {});
    });
    layer.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && 'search' in target.dataset) void this.offer(target);
    });
  }

  /** What was typed stays, where the coach only says what is wrong. */
  show(view: ShownView | undefined, person: ShownPerson): void {
    const isSame = view !== undefined && view.id === this.shown?.id && view.hash === this.shown.hash;
    this.shown = view;
    this.person = person;
    if (isSame) this.mark(view);
    else this.draw(view);
  }

  private draw(view: ShownView | undefined): void {
    const wasOpen = !this.layer.hidden;
    this.layer.hidden = view === undefined;
    for (const element of this.under) element.inert = view !== undefined;
    this.layer.innerHTML = view?.html ?? '';
    const first = this.layer.querySelector<HTMLElement>('input, select, textarea, button');
    if (view) first?.focus();
    else if (wasOpen) this.under.at(-1)?.querySelector('textarea')?.focus();
    if (view) this.mark(view);
  }

  private mark({ errors }: ShownView): void {
    for (const old of every('.wrong', HTMLElement, this.layer)) old.remove();
    for (const block of every('[data-block]', HTMLElement, this.layer)) {
      const wrong = errors[block.dataset['block'] ?? ''];
      const control = block.querySelector<HTMLElement>('input, select, textarea');
      control?.removeAttribute('aria-invalid');
      if (wrong === undefined) continue;
      control?.setAttribute('aria-invalid', 'true');
      const said = make('p', 'wrong', wrong);
      said.role = 'alert';
      block.append(said);
    }
    this.layer.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  private async submit(): Promise<void> {
    const blocks = every('[data-block]', HTMLElement, this.layer);
    const typed = await Promise.all(
      blocks.map(async (block) => [block.dataset['block'] ?? '', await typedIn(block)] as const),
    );
    this.do('submit', { values: Object.fromEntries(typed.filter(([, value]) => value !== undefined)) });
  }

  /** One thing at a time, as Slack does: a second click on a button does nothing until the first is answered. */
  private do(deed: string, body: object): void {
    if (!this.shown || !this.person || this.isBusy) return;
    this.isBusy = true;
    void ask(deed, { person: this.person.id, view: this.shown.id, ...body }).finally(() => {
      this.isBusy = false;
    });
  }

  /** Puts what fits what is typed into the list of a search. */
  private async offer(box: HTMLInputElement): Promise<void> {
    const block = box.closest<HTMLElement>('[data-block]')?.dataset['block'];
    const isChosen = [...(box.list?.options ?? [])].some(({ value }) => value === box.value);
    if (!this.shown || !this.person || box.value === '' || isChosen) return;
    const body = { person: this.person.id, view: this.shown.id, block, text: box.value };
    const answer = await ask<{ found: readonly { title: string }[] }>('suggest', body);
    box.list?.replaceChildren(...(answer?.found ?? []).map(({ title }) => new Option(title, title)));
  }
}

/** What stands in a block; undefined where it is what the coach wrote there, which cannot be chosen anew. */
async function typedIn(block: HTMLElement): Promise<Typed | undefined> {
  const control = block.querySelector('input, select, textarea');
  if (control instanceof HTMLInputElement) {
    if (control.type === 'checkbox')
      return every('input:checked', HTMLInputElement, block).map(({ value }) => value);
    if (control.type === 'file') return Promise.all([...(control.files ?? [])].map(uploaded));
    return 'search' in control.dataset && control.value === control.defaultValue ? undefined : control.value;
  }
  if (control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement) return control.value;
  return undefined;
}
