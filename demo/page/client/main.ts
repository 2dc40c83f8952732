import type { Heard, ShownPerson } from '../shown.js';
import { tell } from './ask.js';
import { Chat } from './chat.js';
import { setClock, startClock } from './clock.js';
import { every, the } from './dom.js';
import { showRoom, startRooms, startTheme } from './rooms.js';
import { personWith, setUp, word } from './set-up.js';
import { Store } from './store.js';
import { refreshTimeline } from './timeline.js';
import { Wire } from './wire.js';

const store = new Store();
const wire = new Wire();
const mine = new Chat(the('[data-chat=mine]', HTMLElement), store);
const beside = new Chat(the('[data-chat=beside]', HTMLElement), store);
let isCaughtUp = false;

function hear(heard: Heard): void {
  store.take(heard);
  if (heard.kind === 'fresh') {
    isCaughtUp = false;
    wire.forget();
    tell('');
  }
  if (heard.kind === 'ready') isCaughtUp = true;
  if (heard.kind === 'clock') setClock(heard.now);
  if (heard.kind === 'call') wire.heard(heard.call);
  for (const chat of [mine, beside]) chat.heard(heard, isCaughtUp);
  if (isCaughtUp && heard.kind !== 'call') refreshTimeline();
}

function be(person: ShownPerson): void {
  mine.show(person);
  wire.of(person.id);
  window.history.replaceState(null, '', `#${person.id}`);
  for (const other of every('a[hreflang]', HTMLAnchorElement)) other.hash = person.id;
}

const radios = every('input[name=person]', HTMLInputElement);
const besideWho = the('#beside-who', HTMLSelectElement);

function lookAt(personId: string): void {
  const person = personWith(personId);
  if (person) beside.show(person);
}

for (const radio of radios)
  radio.addEventListener('change', () => {
    const person = personWith(radio.value);
    if (person) be(person);
  });
// Whoever presses someone's name wants to see them; whoever goes through the names by the arrows stays where they are.
for (const radio of radios)
  radio.addEventListener('click', ({ detail }) => {
    if (detail > 0) showRoom('chat');
  });
besideWho.addEventListener('change', () => lookAt(besideWho.value));

startRooms();
startTheme();
startClock();

const first = personWith(window.location.hash.slice(1)) ?? setUp.people[0];
const second = setUp.people.find(({ chat }, at) => at > 1 && chat === 'teams') ?? first;
for (const radio of radios) radio.checked = radio.value === first?.id;
if (first) be(first);
if (second) {
  besideWho.value = second.id;
  lookAt(second.id);
}

const events = new EventSource('/playground/page/events');
events.addEventListener('message', ({ data }) => hear(JSON.parse(String(data)) as Heard));
events.addEventListener('error', () => tell(word('lost')));
