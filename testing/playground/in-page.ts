// What runs in the page of Microsoft's client. A function stands alone there, and gives no names to functions of its own.

/** What is used of the page, whose names are not those of Node. */
interface Part {
  readonly innerText: string;
  readonly textContent: string;
  readonly className: string;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<Part>;
}
interface Picture extends Part {
  readonly complete: boolean;
  readonly naturalWidth: number;
}
declare const document: {
  querySelectorAll(selector: string): Iterable<Part>;
  getElementById(id: string): Part | null;
};

export const textsOfCards = (): string[] =>
  [...document.querySelectorAll('.ac-adaptiveCard')].map(({ innerText }) => innerText);

export const hasCards = (count: number): boolean =>
  [...document.querySelectorAll('.ac-adaptiveCard')].length === count;

/** Whether the card at `at` says this. */
export const cardSays = (source: string, flags: string, at: number): boolean =>
  new RegExp(source, flags).test([...document.querySelectorAll('.ac-adaptiveCard')].at(at)?.innerText ?? '');

/** The newest button that says this. */
export const buttonSaying = (words: string): Part | undefined =>
  [...document.querySelectorAll('.ac-actionSet button')].findLast(
    ({ innerText }) => innerText.trim() === words,
  );

/** The newest input whose label begins so. */
export const inputLabelled = (words: string): Part | undefined =>
  [...document.querySelectorAll('.ac-adaptiveCard input')].findLast((input) =>
    (input.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .some((id) => document.getElementById(id)?.textContent.startsWith(words)),
  );

export const wordsOf = ({ textContent }: { readonly textContent: string | null }): string =>
  textContent ?? '';

/** Presses a part, wherever it is just then. */
export function press(part: { click(): void }): void {
  part.click();
}

/** Cards that are blank, words that do not fit where they stand, and pictures that are not drawn. */
export const cardFaults = (): string[] =>
  [...document.querySelectorAll('.ac-adaptiveCard')].flatMap((card) => [
    ...(card.innerText.trim() === '' ? ['a card is blank'] : []),
    ...[card, ...card.querySelectorAll('.ac-textBlock, .ac-pushButton, label')]
      .filter((part) => part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1)
      .map(({ innerText }) => `cut: ${innerText.slice(0, 100)}`),
    ...([...card.querySelectorAll('img')] as Picture[])
      .filter(({ complete, naturalWidth }) => complete && naturalWidth === 0)
      .map(() => 'a picture is not drawn'),
  ]);

/** A script that has the page's clock show this moment, and go on from it. */
export const clockScript = (now: number): string => `{
  const ahead = ${now} - Date.now();
  Date = class extends Date {
    static now() { return super.now() + ahead; }
    constructor(...of) { super(...(of.length === 0 ? [new.target.now()] : of)); }
  };
}`;
