import { describe, expect, it } from '@jest/globals';
import { Met } from './met.js';
import { employeeSubject, userSubject } from './subject.js';

const met = new Met();
met.add(employeeSubject('anna'), 'Anna Visser');
met.add(employeeSubject('anna'), 'Anna Visser-Smit');
met.add(employeeSubject('el'), "'t Hart, José");
met.add(userSubject('kees'), 'Kees Jansen');

describe('who is named in a text', () => {
  it('is everyone whose full name stands in it, once, whatever stands around it', () => {
    expect(met.namedIn('Nieuw (2): Anna Visser-Smit, Kees Jansen.')).toEqual([
      userSubject('kees'),
      employeeSubject('anna'),
    ]);
    expect(met.namedIn("(Nog één: 't Hart, José)")).toEqual([employeeSubject('el')]);
  });

  it('is nobody who shares a first name only, and nobody in a text without names', () => {
    expect(met.namedIn('Anna Bakker en Kees zijn er')).toEqual([]);
    expect(met.namedIn('')).toEqual([]);
  });

  it('is nobody without a word in their name', () => {
    const nameless = new Met();
    nameless.add(userSubject('x'), '—');
    expect(nameless.namedIn('—')).toEqual([]);
  });
});
