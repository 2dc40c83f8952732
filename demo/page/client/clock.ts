import type { Jump } from '../shown.js';
import { ask, tell } from './ask.js';
import { every, the } from './dom.js';
import { sayMoment, word } from './set-up.js';

const now = the('#now', HTMLTimeElement);
const buttons = every('[data-jump]', HTMLButtonElement);
const TICK_MS = 5_000;

/** How far the demo's clock is ahead of this browser's, in milliseconds. */
let ahead: number | undefined;

export function setClock(at: string): void {
  ahead = Date.parse(at) - Date.now();
  draw();
}

function draw(): void {
  if (ahead !== undefined) now.textContent = sayMoment(Date.now() + ahead);
}

async function jump(how: Jump): Promise<void> {
  for (const button of buttons) button.setAttribute('aria-disabled', 'true');
  tell(word('busy'));
  const answer = await ask<{ came: number }>('jump', { jump: how });
  for (const button of buttons) button.removeAttribute('aria-disabled');
  if (answer) tell(answer.came > 0 ? word('came') : word('came-none'));
}

export function startClock(): void {
  window.setInterval(draw, TICK_MS);
  for (const button of buttons)
    button.addEventListener('click', () => {
      if (!button.hasAttribute('aria-disabled')) void jump(button.dataset['jump'] as Jump);
    });
}
