import { describe, expect, it } from '@jest/globals';
import { button, line, row, section } from './elements.js';
import { nameRows } from './name-rows.js';

const open = button('Open', { do: 'open', nudge: 'n' });
const namesOf = (...texts: readonly string[]) =>
  nameRows([row(texts.map(line), open)]).map((one) =>
    'selectAction' in one ? one.selectAction.title : undefined,
  );

describe('a row that is pressed as a whole', () => {
  it('is named by what stands on it and by what pressing does', () => {
    expect(namesOf('Leave wishes', 'Anna de Vries')).toEqual(['Leave wishes, Anna de Vries: Open']);
  });

  it('is named by its words alone where they say it', () => {
    expect(namesOf('Open', 'Tips that wait')).toEqual(['Open, Tips that wait']);
  });

  it('has a short name, and keeps it inside a section', () => {
    expect(String(namesOf('a'.repeat(300))[0]).length).toBeLessThanOrEqual(81);
    expect(nameRows([section(row([line('Anna')], open))])).toMatchObject([
      { items: [{ selectAction: { title: 'Anna: Open' } }] },
    ]);
  });
});
