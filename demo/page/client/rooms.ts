import { every, the } from './dom.js';

/** As the stylesheet has it. */
const isWide = window.matchMedia('(min-width: 900px)');
const buttons = every('[data-show]', HTMLButtonElement);
const always = ['people', 'chat'];

let shown = 'chat';
let beside = 'beside';

/** On a phone one room is seen at a time; on a wide screen people and chat are always there, and one more beside them. */
export function showRoom(room: string): void {
  shown = room;
  if (!always.includes(room)) beside = room;
  draw();
}

function draw(): void {
  document.body.dataset['shows'] = shown;
  document.body.dataset['beside'] = beside;
  const current = isWide.matches ? beside : shown;
  for (const button of buttons)
    button.setAttribute('aria-pressed', String(button.dataset['show'] === current));
}

export function startRooms(): void {
  for (const button of buttons)
    button.addEventListener('click', () => showRoom(button.dataset['show'] ?? 'chat'));
  isWide.addEventListener('change', draw);
  draw();
}

/** The looks are the browser's own till someone chooses. */
export function startTheme(): void {
  const button = the('#theme', HTMLButtonElement);
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const draw = (isDark: boolean): void => {
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    button.setAttribute('aria-pressed', String(isDark));
  };
  button.addEventListener('click', () => draw(button.getAttribute('aria-pressed') !== 'true'));
  system.addEventListener('change', ({ matches }) => draw(matches));
  draw(system.matches);
}
