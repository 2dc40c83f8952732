import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { formatDate } from '../../../core/language/format-date.js';
import type { RightsRequest } from '../../../core/privacy/requests/request.js';
import { Temporal } from 'temporal-polyfill';
import { days, people, PHONES, written } from '../cast.js';
import { choose, openRequest } from '../requests.js';
import type { Year } from '../year.js';

/** Tom, an employee, asks in Teams what is kept of him. HR takes more time, makes sure who asks, and he opens what he gets. */
export async function access(year: Year): Promise<void> {
  const { book } = year;
  const answer = await year.talk('tom', 'mijn gegevens');
  const request = await openRequest(year, 'access');
  const due = formatDate(Temporal.PlainDate.from(days.tomDue), 'nl');
  book.note(
    6,
    'HR is asked who asks; nothing is shown before',
    request.state === 'unconfirmed' && !answer.includes(due),
  );
  const month = year.today.add({ months: 1 });
  book.note(16, `an answer is due a month on (${request.dueOn.toString()})`, request.dueOn.equals(month));
  await remind(year, request);
  await extend(year, request);
  await choose(year, 'hanneke', request, 'confirm');
  const files = await openFile(year);
  look(year, files);
}

async function remind(year: Year, { dueOn }: RightsRequest): Promise<void> {
  const told = () => year.textsOf('hanneke').filter((text) => /verzoek wacht op antwoord/.test(text)).length;
  const counts: number[] = [];
  for (const ahead of [8, 7, 3, 2]) {
    await year.passUntil(dueOn.subtract({ days: ahead }));
    counts.push(told());
  }
  year.book.note(
    16,
    `HR is reminded seven and two days ahead (${counts.join(', ')})`,
    counts.join() === '0,1,1,2',
  );
}

async function extend(year: Year, request: RightsRequest): Promise<void> {
  await choose(year, 'hanneke', request, 'extend', { reason: written.reason });
  const { dueOn, extension } = await openRequest(year, 'access');
  const told = year.textsOf('tom').at(-1) ?? '';
  year.book.note(
    16,
    `two months more, once, with a reason that he reads (${dueOn.toString()})`,
    extension !== undefined &&
      dueOn.equals(request.receivedOn.add({ months: 3 })) &&
      told.includes(written.reason),
  );
}

/** He lets the coach put the file with his own. */
async function openFile(year: Year): Promise<Record<string, string>> {
  const { playground } = year.coach;
  const asks = year.messagesOf('tom').findLast(({ attachments }) => attachments?.length);
  if (!asks) throw new Error('Tom was given no file');
  await playground.teams.acceptFile(asks);
  const zip = playground.files.teams.all().findLast(({ ownerId }) => ownerId === year.person('tom').id);
  const files = unzipSync(zip?.bytes ?? new Uint8Array());
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const tables = z.record(z.string(), z.unknown());

function look(year: Year, files: Record<string, string>): void {
  const { book } = year;
  const names = Object.keys(files);
  const all = Object.values(files).join('\n');
  const data = JSON.stringify(tables.parse(JSON.parse(files['data.json'] ?? '{}')));
  const { tom } = people;
  const team = [tom.name, tom.email, tom.number, 'Kwelderploeg'];
  book.note(
    8,
    'he reads his name, address, number and team',
    team.every((text) => data.includes(text)),
  );
  book.note(9, 'he reads his due date and his leave', data.includes(days.tomDue) && data.includes('"leave"'));
  const others = Object.values(people).filter(({ name }) => name !== tom.name && name !== people.sanne.name);
  book.note(
    15,
    'access: all of it, and nothing of a colleague',
    !others.some(({ name }) => all.includes(name)),
  );
  const sheets = names.filter((name) => name.endsWith('.csv'));
  const rows = sheets.map(
    (name) => parse(files[name] ?? '', { bom: true, columns: true, delimiter: [';', ','] }).length,
  );
  book.note(
    15,
    `portability: JSON, and CSV that opens (${sheets.length} files, ${rows.reduce((a, b) => a + b, 0)} rows)`,
    rows.length > 0 && rows.some((count) => count > 0),
  );
  const cover = files[names.find((name) => name.endsWith('.html')) ?? ''] ?? '';
  book.note(
    15,
    'a page that anyone can read lies on top',
    cover.includes(tom.name) && cover.includes('lang="nl"'),
  );
}

/** Sanne asks for her own, and is given it at once. */
export async function ownData(year: Year): Promise<void> {
  const speaker = year.speaker('sanne');
  await speaker.say('mijn gegevens');
  year.book.note(
    15,
    'explanation: what is kept and why stands above the choices',
    /Ik bewaar je naam, e-mailadres en rol/.test(speaker.reads()),
  );
  await speaker.handIn({ right: 'data' });
  await speaker.handIn({});
  const { playground } = year.coach;
  const asks = year.messagesOf('sanne').findLast(({ attachments }) => attachments?.length);
  if (!asks) throw new Error('Sanne was given no file');
  await playground.teams.acceptFile(asks);
  const zip = playground.files.teams.all().findLast(({ ownerId }) => ownerId === year.person('sanne').id);
  const json = strFromU8(unzipSync(zip?.bytes ?? new Uint8Array())['data.json'] ?? new Uint8Array());
  const { sanne } = people;
  year.book.note(
    7,
    'she reads her name, address and phone number',
    [sanne.name, sanne.email, PHONES.sanne].every((text) => json.includes(text)),
  );
}
