/** Who plays in the year. HR and managers of both chats; Tom and Emma are employees with an account in one, the others have none. */
export const people = {
  hanneke: { name: 'Hanneke Vos', email: 'hanneke.vos@example.com', number: '70010001' },
  ravi: { name: 'Ravi Sharma', email: 'ravi.sharma@example.com', number: '70010002' },
  sanne: { name: 'Sanne de Boer', email: 'sanne.de.boer@example.com', number: '70011101' },
  kees: { name: 'Kees Jansen', email: 'kees.jansen@example.com', number: '70011201' },
  tom: { name: 'Tom Willems', email: 'tom.willems@example.com', number: '70012001' },
  emma: { name: 'Emma Clarke', email: 'emma.clarke@example.com', number: '70012002' },
  zebedea: { name: 'Zebedea Quist', email: 'zebedea.quist@example.com', number: '70012003' },
  ottoline: { name: 'Ottoline Brandwijk', email: 'ottoline.brandwijk@example.com', number: '70012004' },
  wolfram: { name: 'Wolfram Zeldenrust', email: 'wolfram.zeldenrust@example.com', number: '70012005' },
  fenna: { name: 'Fenna Oosterling', email: 'fenna.oosterling@example.com', number: '70012006' },
} as const;
export type Who = keyof typeof people;

/** The name by which Emma is known from the correction on. */
export const CORRECTED_NAME = 'Emma Clarke-Winterbourne';

export const PHONES = { sanne: '+31 6 70 01 11 01', kees: '+31 6 70 01 12 01' } as const;

/** What is expected, and what came of it. */
export const days = {
  tomDue: '2027-06-01',
  tomBirth: '2027-05-29',
  emmaDue: '2027-05-13',
  emmaCorrectedDue: '2027-05-17',
  zebedeaDue: '2027-06-15',
  ottolineDue: '2027-04-21',
  wolframDue: '2027-05-05',
  fennaPlacement: '2027-03-09',
} as const;

/** What people write of their own accord. Nothing of it may outlive the agreement. */
export const written = {
  complaint: 'Mijn kaart hing bij de koffieautomaat op kwartelhoogte',
  correction: 'My surname is Winterbourne and the quillwort date is off',
  reason: 'Wij zoeken het na bij de salarisadministratie van Ganzenveer',
  question: 'Zebedea heeft haar kindje verloren, wat zeg ik tegen haar kwispelgroep',
} as const;

/** The roster as HR imports it; whoever has left is not in it any more. */
export function roster(...gone: readonly Who[]): string {
  const rows = (
    [
      ['hanneke', 'HR', '', 'hr,teams,nl'],
      ['ravi', 'HR', '', 'hr,slack,en'],
      ['sanne', 'Kwelderploeg', '', 'manager,teams,nl', PHONES.sanne],
      ['kees', 'Veenkoppel', '', 'manager,slack,nl', PHONES.kees],
      ['tom', 'Kwelderploeg', 'sanne', 'employee,,'],
      ['zebedea', 'Kwelderploeg', 'sanne', 'employee,,'],
      ['ottoline', 'Kwelderploeg', 'sanne', 'employee,,'],
      ['emma', 'Veenkoppel', 'kees', 'employee,,'],
      ['wolfram', 'Veenkoppel', 'kees', 'employee,,'],
      ['fenna', 'Veenkoppel', 'kees', 'employee,,'],
    ] as const
  ).filter(([who]) => !gone.includes(who));
  return [
    'name,email,personnel_number,team,weekly_hours,contract_end,manager_email,role,chat,locale,time_zone,phone',
    ...rows.map(([who, team, manager, place, phone = '']) => {
      const { name, email, number } = people[who];
      const of = manager === '' ? '' : people[manager].email;
      return `${name},${email},${number},${team},36,,${of},${place},,${phone}`;
    }),
  ].join('\n');
}

/** The teams of the roster. */
export const teams = ['Kwelderploeg', 'Veenkoppel'] as const;
