import { expect, it } from '@jest/globals';
import { inside } from '../../../storage/testing/inside.js';
import { meet } from '../../people/context.js';
import { employeeSubject, userSubject } from '../../people/subject.js';
import { draw, othersNamedIn } from './draw.js';

const reader = userSubject('reader');
const shows = [{ employeeId: 'shown' }];

/** Of everyone who is met here, who is named in a text beside its reader and whom it shows. */
const named = (text: string) =>
  inside('acme', () => {
    meet(reader, 'Rea Reader');
    meet(userSubject('shown'), 'Uma User');
    meet(employeeSubject('shown'), 'Sia Shown');
    meet(employeeSubject('reader'), 'Eva Employee');
    meet(employeeSubject('other'), 'Ola Other');
    return Promise.resolve(othersNamedIn(text, shows, 'reader'));
  });

it('a text names whoever stands in it, but its reader and whom it shows', async () => {
  expect(await named('Rea Reader, Sia Shown')).toEqual([]);
  expect(await named('Ola Other and Rea Reader')).toEqual([employeeSubject('other')]);
});

it('a user is not the employee of the same id', async () => {
  expect(await named('Uma User, Eva Employee')).toEqual([userSubject('shown'), employeeSubject('reader')]);
});

it.each([
  ['JSON', 'one\\nAd \\"de Bruin\\" Vos'],
  ['the markup of a chat', 'Ad &lt;b&gt; &amp; Co'],
])('a name is found as %s has it', (_what, content) =>
  inside('acme', async () => {
    meet(userSubject('a'), 'Ad "de Bruin" Vos');
    meet(userSubject('a'), 'Ad <b> & Co');
    const messenger = { render: () => ({ content, shows: [] }) };
    const { drawing } = draw(messenger, { kind: 'withdrawn' }, { locale: 'nl', readerId: 'reader' });
    expect(drawing).toMatchObject({ view: 'withdrawn', locale: 'nl', names: [userSubject('a')] });
    await Promise.resolve();
  }),
);
