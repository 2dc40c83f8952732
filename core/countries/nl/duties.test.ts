import { describe, expect, it } from '@jest/globals';
import { duties } from './duties.js';
import { names } from './names.js';

describe('who acts by a legal date', () => {
  it('is said of every date that has a name, and of no other', () => {
    expect(Object.keys(duties).sort()).toEqual(Object.keys(names.nl.deadlines).sort());
  });

  it('names only dates that there are where one is met with another', () => {
    const others = Object.values(duties).flatMap(({ metWith }) => metWith ?? []);
    expect(others.filter((id) => !(id in duties))).toEqual([]);
  });
});
