import { describe, expect, it } from '@jest/globals';
import { createRepair } from './repair.js';

const repair = createRepair(['aanzegtermijn', 'leave']);

describe('a word that nobody knows', () => {
  it.each([
    ['ouderschapsverlov', ['ouderschapsverlof']],
    ['aanvulend', ['aanvullend']],
    ['aanzegtermjin', ['aanzegtermijn']],
    ['pregnncy', ['pregnancy']],
  ])('is mended where it is a slip: %s', (word, meant) => {
    expect(repair(word, 'nl')).toEqual(meant);
  });

  it.each([
    ['ouderschapsverlofaanvraag', ['ouderschapsverlof', 'aanvraag']],
    ['zwangerschapsverlofuitkering', ['zwangerschapsverlof', 'uitkering']],
    ['bevallingsverlofdagen', ['bevallingsverlof', 'dagen']],
  ])('is taken apart where it is a compound: %s', (word, parts) => {
    expect(repair(word, 'nl')).toEqual(parts);
  });

  it('is finished where its beginning tells enough', () => {
    expect(repair('calamiteit', 'nl')).toEqual([]);
    expect(repair('ouderschaps', 'nl')).toEqual(['ouderschapsverlof']);
  });

  it.each(['wifi', 'laptops2', 'morgen', 'password', 'vertalen', 'leave', 'verlof'])(
    'is left as it is: %s',
    (word) => {
      expect(repair(word, 'nl')).toEqual([]);
    },
  );
});
