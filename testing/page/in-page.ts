/** What runs in the page. It is sent there as text, so each function stands alone; the names of browsers are not those of Node. */
interface Seen {
  readonly innerText: string;
  readonly textContent: string;
  readonly type?: string;
  readonly labels?: Iterable<Seen> | null;
  readonly list?: { readonly options: Iterable<{ readonly value: string }> } | null;
  value: string;
  dispatchEvent(event: Event): void;
  getAttribute(name: string): string | null;
  checkVisibility(): boolean;
  querySelectorAll(selector: string): Iterable<Seen>;
}
declare const document: {
  readonly activeElement: Seen | null;
  getElementById(id: string): Seen | null;
  querySelector(selector: string): Seen | null;
  querySelectorAll(selector: string): Iterable<Seen>;
};

/** The last button of this name, or whose name begins so; of the form that is open, where one is. */
export function buttonNamed(within: string, name: string): Seen | undefined {
  const nameOf = (one: Seen): string => (one.getAttribute('aria-label') ?? one.textContent).trim();
  const form = document.querySelector(`${within} .over:not([hidden])`);
  const place = form ?? document.querySelector(within);
  const seen = [
    ...(place?.querySelectorAll('button, [role=button], [role=menuitem], label:has(> input), summary') ?? []),
  ]
    .filter((one) => one.checkVisibility())
    .reverse();
  return seen.find((one) => nameOf(one) === name) ?? seen.find((one) => nameOf(one).startsWith(name));
}

/** The last input whose label begins so. */
export function inputLabelled(label: string): Seen | undefined {
  const labelOf = (one: Seen): string =>
    (
      [...(one.labels ?? [])][0] ?? document.getElementById(one.getAttribute('aria-labelledby') ?? '')
    )?.textContent.trim() ?? '';
  const all = [...document.querySelectorAll('[data-chat=mine] :is(input, select, textarea)')];
  return all.reverse().find((one) => labelOf(one).startsWith(label));
}

/** Whether a form lies over the chat. */
export const isFormOpen = (): boolean =>
  document.querySelector('[data-chat=mine] .over:not([hidden])') !== null;

/** What is read now: the form that is open, else the last message. */
export function textRead(): string {
  const form = document.querySelector('[data-chat=mine] .over:not([hidden])');
  const messages = [...document.querySelectorAll('[data-chat=mine] .said > *')];
  return (form ?? messages.at(-1))?.innerText ?? '';
}

/** Takes what begins so from the list below an input, as a click on it does; false where it is not offered. */
export function pick(label: string, start: string): boolean {
  const labelOf = (one: Seen): string =>
    (
      [...(one.labels ?? [])][0] ?? document.getElementById(one.getAttribute('aria-labelledby') ?? '')
    )?.textContent.trim() ?? '';
  const boxes = [...document.querySelectorAll('[data-chat=mine] input[list]')].reverse();
  const box = boxes.find((one) => labelOf(one).startsWith(label));
  const offered = [...(box?.list?.options ?? [])].find(({ value }) => value.startsWith(start));
  if (!box || !offered) return false;
  box.value = offered.value;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

/** All that is read somewhere. */
export const textIn = (within: string): string => document.querySelector(within)?.innerText ?? '';

/** What the keyboard would press. */
export const focused = (): string => document.activeElement?.textContent.trim() ?? '';

/** Whether time passes. */
export const isBusy = (): boolean => document.querySelector('[data-jump][aria-disabled]') !== null;
