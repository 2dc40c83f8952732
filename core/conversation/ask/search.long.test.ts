import { describe, expect, it } from '@jest/globals';
import { createCatalogues } from '../../coaching/catalogues.js';
import { topicsOf } from './read-topics.js';
import { prepareSearch } from './search-of.js';
import { createSearch } from './search.js';

const tenant = { id: 'acme', country: 'NL' };
const catalogues = createCatalogues();
const { rules, index } = prepareSearch(catalogues, 'NL');
const searchFor = (one: Parameters<typeof catalogues.of>[0]) =>
  createSearch(topicsOf(catalogues.of(one), rules), index);
const search = searchFor(tenant);

/** As a question reaches the search: the name is left out. */
const aspectOf = (question: string) => search.planAspect(question.replace(/anna|bram/gi, '').trim(), true);

describe('a question that names someone', () => {
  it.each([
    ['wanneer eindigt het verlof van Anna?', 'end'],
    ['when does the leave of Anna end?', 'end'],
    ['Tot wanneer is Anna met verlof?', 'end'],
    ['Wanneer gaat Anna met verlof?', 'start'],
    ["when does Anna's leave start", 'start'],
    ['Hoe lang duurt het verlof van Anna?', 'length'],
    ['how many weeks is Anna away?', 'length'],
    ['Wanneer is Anna terug?', 'return'],
    ['when will Anna be back', 'return'],
    ['Wanneer is Anna uitgerekend?', 'due-date'],
    ['when is Anna due?', 'due-date'],
    ['welke deadlines zijn er voor Anna?', 'deadlines'],
    ['how many hours of leave does Anna have', 'hours'],
    ['wat moet ik doen voordat het verlof van Anna begint', 'steps'],
    ['wat is het plan van Anna', 'plan'],
    ['anna terug wanneer', 'return'],
    ['anna 1e werkdag na verlof', 'return'],
    ['Anna: tot welke datum weg?', 'end'],
    ['when is Anna off', 'start'],
    ['when does anna stop working', 'start'],
    ['uwv aanvraag anna uiterlijk', 'deadlines'],
    ['bram nog iets te doen?', 'steps'],
    ['kun je me zeggen wanneer Anna terug is', 'return'],
    ['whats the last day bram can use his 9 paid weeks', 'deadlines'],
    ['when does the uwv thing for anna have to go out', 'deadlines'],
  ])('%s asks for the %s in the plan', (question, aspect) => {
    expect(aspectOf(question)).toBe(aspect);
  });

  it.each([
    "can Anna still pump when she's back",
    'moet Bram zijn verlof vier weken van tevoren aanvragen',
    'does Bram have to ask for leave',
    'when may Anna take holidays after leave',
    'is Anna allowed to work nights until her leave starts',
    'Hoe lang mag Anna kolven?',
    'Mag Anna werken tijdens haar verlof?',
    'wat moet ik doen als Anna ziek is',
    'may I dismiss Anna',
    'hoeveel pauzes heeft Anna',
    'wie mag de uitgerekende datum van Anna zien',
  ])('%s asks for the law', (question) => {
    expect(aspectOf(question)).toBeUndefined();
  });
});

describe("an employer's own tip", () => {
  const text = {
    why: 'De directie stuurt een bos bloemen.',
    steps: ['Geef het adres door.', 'Kies de dag.'],
    say: 'Er komt een bos bloemen.',
    avoid: 'Noem geen bedrag.',
  };
  const flowers = {
    id: 'own-flowers',
    audience: ['hr' as const],
    roles: ['birthing-parent' as const],
    due: 'S-7d',
    expires: 'S-1d',
    topic: 'leave' as const,
    source: { law: 'practice', url: 'https://example.com/flowers' },
    text: { nl: { ...text, title: 'Bloemen directie' }, en: { ...text, title: 'Flowers board' } },
  };
  const own = searchFor({ ...tenant, customisation: { own: [flowers] } });

  it('is found by its title, by those who may read it', () => {
    expect(own.find('bloemen directie', ['hr'])[0]?.topic.id).toBe('milestone:own-flowers');
    expect(own.find('bloemen directie', ['manager']).map(({ topic }) => topic.id)).not.toContain(
      'milestone:own-flowers',
    );
  });

  it('is in nobody else’s way', () => {
    expect(search.get('milestone:own-flowers', ['hr'])).toBeUndefined();
    expect(own.find('hoelang duurt ouderschapsverlof', ['hr'])[0]?.topic.id).toBe('rule:parental-leave');
  });
});
