import fc from 'fast-check';
import type { Recorded } from './record.js';

/** A body, as bytes or text, and what it says it is. */
export interface Fuzzed {
  readonly contentType: string;
  readonly body: string;
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    Number.MAX_SAFE_INTEGER + 2,
    '',
    ' ',
    [],
    {},
    '__proto__',
    '../../../etc/passwd',
    '{"$gt":""}',
    '=HYPERLINK("http://127.0.0.1")',
    '\u0000\u202e\ud800',
    'x'.repeat(20_000),
    { $ne: null },
    { constructor: { prototype: { isAdmin: true } } },
    Array.from({ length: 2_000 }, () => 'a'),
    JSON.parse('['.repeat(500) + ']'.repeat(500)),
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** What is done to one place in a payload. */
const change = fc.record({ place: fc.nat(), how: fc.constantFrom('set', 'remove', 'double'), value: odd });
const changes = fc.array(change, { minLength: 1, maxLength: 4 });

/** Real payloads with something in them changed, a few cut or torn, and garbage that never was one. */
export function fuzzedBodies(real: readonly Recorded[]): fc.Arbitrary<Fuzzed> {
  const chosen = fc.constantFrom(...real);
  const types = fc.constantFrom(
    'application/json',
    'application/x-www-form-urlencoded',
    'text/plain',
    'application/json; charset=klingon',
  );
  return fc.oneof(
    {
      weight: 7,
      arbitrary: fc
        .tuple(chosen, fc.uuid(), changes)
        .map(([payload, id, made]) => changed(payload, id, made)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(chosen, fc.nat(), fc.string({ unit: 'binary', maxLength: 8 }))
        .map(([{ contentType, body }, at, torn]) => ({
          contentType,
          body: body.slice(0, at % body.length) + torn,
        })),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        contentType: types,
        body: fc.oneof(fc.json(), fc.string({ unit: 'binary', maxLength: 500 })),
      }),
    },
  );
}

type Change = typeof change extends fc.Arbitrary<infer Made> ? Made : never;

/** Slack's forms hold JSON in one field; that is where the changes go, else to a field. */
function changed({ contentType, body }: Recorded, id: string, made: readonly Change[]): Fuzzed {
  if (contentType.startsWith('application/json'))
    return { contentType, body: JSON.stringify(withChanges(asNew(JSON.parse(body), id), made)) };
  const form = new URLSearchParams(body);
  const payload = form.get('payload');
  const fields: unknown =
    payload === null
      ? withChanges(Object.fromEntries(form), made)
      : { payload: JSON.stringify(withChanges(JSON.parse(payload), made)) };
  const entries = Object.entries(fields as object).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return { contentType, body: new URLSearchParams(entries).toString() };
}

/** An event that comes a second time is answered once: each is to be one that the coach has not seen. */
function asNew(payload: unknown, id: string): unknown {
  if (typeof payload !== 'object' || payload === null) return payload;
  return 'event_id' in payload ? { ...payload, event_id: id } : { ...payload, id };
}

function withChanges(payload: unknown, made: readonly Change[]): unknown {
  for (const { place, how, value } of made) {
    const places = placesIn(payload);
    const at = places[place % Math.max(1, places.length)];
    if (!at) continue;
    const { holder, key } = at;
    // Copies: what holds itself would be no JSON any more.
    const now = Reflect.get(holder, key) as unknown;
    if (how === 'remove') Reflect.deleteProperty(holder, key);
    else Reflect.set(holder, key, structuredClone(how === 'set' ? value : [now, structuredClone(now)]));
  }
  return payload;
}

interface Place {
  readonly holder: object;
  readonly key: string;
}

/** Everywhere something stands, from the outside in. */
function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value).slice(0, 40);
  return [
    ...keys.map((key) => ({ holder: value, key })),
    ...keys.flatMap((key) => placesIn(Reflect.get(value, key)).slice(0, 200)),
  ];
}
