import { cleaned } from '../people/fold.js';

interface Column {
  /** How else a file may call it. */
  readonly aliases: readonly string[];
  /** `column`: it may be left out; `cell`: it has to be there and may be empty. */
  readonly optional?: 'column' | 'cell';
  /** What is right in it, shown to whoever wrote something else. */
  readonly form: string;
}

/** The columns of a roster. */
export const columns = {
  name: { aliases: ['naam', 'volledige_naam', 'full_name'], form: 'Anna Visser' },
  email: {
    aliases: ['e_mail', 'e_mailadres', 'emailadres', 'email_address', 'e_mail_address'],
    form: 'anna@example.com',
  },
  personnel_number: {
    aliases: ['personeelsnummer', 'personeelsnr', 'medewerkernummer', 'employee_number', 'employee_id'],
    form: '002001',
  },
  team: { aliases: ['afdeling', 'department'], form: 'Logistics' },
  weekly_hours: {
    aliases: ['uren', 'uren_per_week', 'contracturen', 'hours', 'hours_per_week'],
    form: '32 / 32,5 / 32.5',
  },
  contract_end: {
    aliases: ['einde_contract', 'contracteinde', 'einddatum_contract', 'contract_tot', 'end_of_contract'],
    optional: 'cell',
    form: '2027-12-31 / 31-12-2027',
  },
  employment: {
    aliases: [
      ...['dienstverband', 'soort_dienstverband', 'type_dienstverband', 'arbeidsrelatie'],
      ...['contractsoort', 'soort_contract', 'contractvorm', 'manier_van_werken'],
      ...['employment_type', 'type_of_employment', 'contract_type', 'type_of_contract'],
    ],
    optional: 'column',
    form: 'vast / oproep / uitzend / zzp / employed / on-call / agency / self-employed',
  },
  manager_email: {
    aliases: [
      'e_mail_leidinggevende',
      'email_leidinggevende',
      'leidinggevende_email',
      'e_mailadres_leidinggevende',
    ],
    optional: 'cell',
    form: 'sanne@example.com',
  },
  role: { aliases: ['rol'], form: 'employee / manager / hr / privacy-officer' },
  chat: { aliases: [], optional: 'cell', form: 'teams / slack' },
  locale: { aliases: ['taal', 'language'], optional: 'cell', form: 'nl / en' },
  time_zone: { aliases: ['tijdzone', 'timezone'], optional: 'cell', form: 'Europe/Amsterdam' },
  country: {
    aliases: [
      'land',
      'werkland',
      'landcode',
      'land_van_werk',
      'land_van_tewerkstelling',
      'country_code',
      'country_of_work',
      'country_of_employment',
      'work_country',
      'working_country',
    ],
    optional: 'column',
    form: 'NL / Nederland / Belgium',
  },
  phone: {
    aliases: ['telefoon', 'telefoonnummer', 'phone_number', 'mobile', 'mobiel'],
    optional: 'column',
    form: '+31 6 12345678',
  },
  first_name: { aliases: ['voornaam', 'roepnaam', 'given_name'], optional: 'column', form: 'Anna' },
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof columns;

const all: readonly (readonly [string, Column])[] = Object.entries(columns);

const byName = new Map(all.flatMap(([name, { aliases }]) => [name, ...aliases].map((one) => [one, name])));

/** The column that a heading means, whatever its case and what stands between its words. */
export const columnOf = (heading: string): string | undefined =>
  byName.get(
    cleaned(heading.normalize('NFKC'))
      .toLowerCase()
      .replace(/[\s_-]+/g, '_'),
  );

/** The columns without which a file is no roster. */
export const neededColumns: readonly string[] = all.flatMap(([name, { optional }]) =>
  optional === 'column' ? [] : [name],
);

/** Whether a line may say nothing in a column. */
export const mayBeEmpty = (column: string | undefined): boolean =>
  all.every(([name, { optional }]) => name !== column || optional !== undefined);

/** What is right in a column. */
export const formOf = (column: string): string => all.find(([name]) => name === column)?.[1].form ?? '';
