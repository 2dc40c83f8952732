import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canLead, correctedRoles, listedRoles, withRole } from './roles.js';
import { userRoles, type UserRole } from './user.js';

const roles = fc.subarray([...userRoles]);

describe('a role that HR gave by hand', () => {
  it('holds when the next roster does not know of it', () => {
    const given = withRole({ roles: ['manager'] }, 'hr', true);
    expect(correctedRoles(['manager'], given)).toMatchObject({ roles: ['manager', 'hr'], given: ['hr'] });
  });

  it('is the roster’s again once the roster names it', () => {
    const given = withRole({ roles: [] }, 'hr', true);
    const named = correctedRoles(['hr'], given);
    expect(named).toEqual({ roles: ['hr'], given: undefined, taken: undefined });
    expect(correctedRoles([], named).roles).toEqual([]);
  });
});

describe('a role that HR took away by hand', () => {
  it('stays away as long as the roster names it', () => {
    const taken = withRole({ roles: ['hr'] }, 'hr', false);
    expect(taken).toEqual({ roles: [], given: undefined, taken: ['hr'] });
    expect(correctedRoles(['hr'], taken).roles).toEqual([]);
  });

  it('can be given back', () => {
    const taken = withRole({ roles: ['hr'] }, 'hr', false);
    expect(withRole(taken, 'hr', true)).toEqual({ roles: ['hr'], given: undefined, taken: undefined });
  });
});

it('whatever was changed by hand, the roster’s word can still be told, and one role is changed', () => {
  fc.assert(
    fc.property(roles, fc.array(fc.tuple(fc.constantFrom(...userRoles), fc.boolean())), (listed, changes) => {
      let user: ReturnType<typeof correctedRoles> = { roles: listed };
      for (const [role, isGiven] of changes) {
        const after = withRole(user, role, isGiven);
        expect(after.roles.includes(role)).toBe(isGiven);
        const others = (of: readonly UserRole[]) => of.filter((one) => one !== role);
        expect(others(after.roles)).toEqual(others(user.roles));
        expect(listedRoles(after)).toEqual(listed);
        user = after;
      }
    }),
  );
});

it('a privacy officer leads nobody', () => {
  expect(canLead({ roles: ['privacy-officer'] })).toBe(false);
  expect(canLead({ roles: ['manager', 'privacy-officer'] })).toBe(true);
});
