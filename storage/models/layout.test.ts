import { describe, expect, it } from '@jest/globals';
import { sealed, together } from './definition.js';
import { holderOf, layoutOf, sealedIn } from './layout.js';
import { leave, team } from './meanings.js';

const fields = { name: together(team), day: together(leave), state: sealed('short', leave) };

describe('how a document lies in the store', () => {
  it('is one piece of what is sealed together, and a field of its own for everything else', () => {
    const table = { fields, together: 'entry' } as const;
    expect(layoutOf(table).together).toEqual({ names: ['name', 'day'], block: 768 });
    expect(layoutOf(table).alone.map(([name]) => name)).toEqual(['state']);
    expect(Object.keys(fields).map((name) => holderOf(table, name))).toEqual(['sealed', 'sealed', 'state']);
    expect(sealedIn(table)).toEqual([
      ['state', 64],
      ['sealed', 768],
    ]);
  });

  it('is not told of a table that leaves open how large the piece is, or has nothing to put in it', () => {
    expect(() => layoutOf({ fields })).toThrow('only there');
    expect(() => layoutOf({ fields: { state: fields.state }, together: 'entry' })).toThrow('only there');
  });
});
