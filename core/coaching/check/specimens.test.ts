import { describe, expect, it } from '@jest/globals';
import { journeyRoles } from '../../leave/journey-facts.js';
import { anchorIds } from '../../leave/leave-plan.js';
import { jurisdictionOf } from '../../countries/registry.js';
import { specimensOf } from './specimens.js';

const netherlands = jurisdictionOf('NL');

describe('the made-up journeys', () => {
  it.each(journeyRoles)('of the role %s are lawful', (role) => {
    for (const { facts } of specimensOf(role, netherlands)) expect(netherlands.check(facts)).toEqual([]);
  });

  it('have every anchor between them', () => {
    const anchors = journeyRoles
      .flatMap((role) => specimensOf(role, netherlands))
      .flatMap(({ plan }) => Object.keys(plan.anchors));
    expect([...new Set(anchors)].sort()).toEqual([...anchorIds].sort());
  });
});
