import type { Locale } from '../../language/locale.js';
import type { FieldView, FormValues, FormView } from '../../messages/form.js';
import type { OutgoingFile } from '../../messages/outgoing-file.js';
import type { User } from '../../people/user.js';
import type { Intent, Reply } from '../intent.js';
import type { TeamCoach } from './team-coach.js';

/** What is handed in of a field that nobody touches. */
function standsIn(field: FieldView): string {
  if (field.kind === 'file') return '';
  return field.kind === 'person' ? (field.value?.value ?? '') : String(field.value);
}

/** Someone in a flow of steps, whose forms they read. */
export class Talk {
  private last: Reply | undefined;
  constructor(
    private readonly coach: TeamCoach,
    private readonly who: User,
    private readonly locale?: Locale,
    private readonly needs?: TeamCoach['needs'],
  ) {}

  say(text: string): Promise<this> {
    return this.receive({ kind: 'say', text });
  }

  /** Goes on from the answer to anything they do. */
  async receive(intent: Intent): Promise<this> {
    [this.last] = await this.reply(intent);
    return this;
  }

  async handIn(...forms: readonly FormValues[]): Promise<this> {
    for (const typed of forms) {
      const { place, fields } = this.form;
      const values = { ...Object.fromEntries(fields.map((field) => [field.id, standsIn(field)])), ...typed };
      [this.last] = await this.reply({ kind: 'submit', place, values, files: [] });
    }
    return this;
  }

  private readonly reply = (intent: Intent): Promise<readonly Reply[]> =>
    this.coach.handle(this.who, intent, this.locale, this.needs);

  get form(): FormView {
    if (this.last && 'form' in this.last) return this.last.form;
    throw new Error(`There is no form: ${this.text}`);
  }

  choices(field: string): string[] {
    const found = this.form.fields.find(({ id }) => id === field);
    return found?.kind === 'choice' ? found.choices.map(({ value }) => value) : [];
  }

  get errors(): string[] {
    return this.form.fields.flatMap(({ error }) => error ?? []);
  }

  get text(): string {
    if (!this.last) return '';
    if ('form' in this.last) return [this.last.form.title, ...this.last.form.lines].join('\n');
    const { view } = this.last;
    return view.kind === 'notice' ? [view.title, ...view.lines].join('\n') : JSON.stringify(view);
  }

  get file(): OutgoingFile | undefined {
    return this.last && 'file' in this.last ? this.last.file : undefined;
  }
}
