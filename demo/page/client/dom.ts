/** What the page has for certain. Throws where a selector fits nothing of this kind: page and script belong together. */
export function the<T extends Element>(
  selector: string,
  kind: new () => T,
  within: ParentNode = document,
): T {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}`);
  return found;
}

/** All of this kind. */
export const every = <T extends Element>(
  selector: string,
  kind: new () => T,
  within: ParentNode = document,
): T[] => [...within.querySelectorAll(selector)].filter((one): one is T => one instanceof kind);

/** A new element with a class, and with text or others in it. */
export function make(tag: string, className: string, ...content: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

export const show = (element: HTMLElement, isShown: boolean): void => {
  element.hidden = !isShown;
};
