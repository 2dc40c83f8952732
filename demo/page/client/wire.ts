import type { ShownCall } from '../shown.js';
import { make, the } from './dom.js';
import { sayMoment, word } from './set-up.js';

const place = the('#wire', HTMLElement);
/** More than these nobody reads. */
const MOST = 60;

/** What the platform saw of the coach, for one person. */
export class Wire {
  private calls: ShownCall[] = [];
  private personId = '';

  of(personId: string): void {
    this.personId = personId;
    const theirs = this.calls.filter((call) => this.isTheirs(call)).slice(-MOST);
    place.replaceChildren(...theirs.reverse().map(drawn));
    if (theirs.length === 0) place.append(make('p', '', word('no-calls')));
  }

  forget(): void {
    this.calls = [];
    this.of(this.personId);
  }

  heard(call: ShownCall): void {
    this.calls.push(call);
    if (!this.isTheirs(call)) return;
    if (!place.querySelector('details')) place.replaceChildren();
    place.prepend(drawn(call));
    while (place.childElementCount > MOST) place.lastElementChild?.remove();
  }

  private isTheirs({ personIds }: ShownCall): boolean {
    return personIds.includes(this.personId);
  }
}

function drawn({ operation, at, body }: ShownCall): HTMLElement {
  const summary = make('summary', '', make('code', '', operation), ` ${sayMoment(at)}`);
  return make('details', '', summary, make('pre', '', body === '' ? '—' : body));
}
