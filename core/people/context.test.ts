import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { sampleTenant } from '../../storage/testing/samples.js';
import ts from 'typescript';
import {
  as,
  asBefore,
  asJob,
  contextIfAny,
  currentContext,
  currentSpeaker,
  currentTenant,
  currentTenantId,
  endOfCall,
  type Context,
} from './context.js';
import type { User } from './user.js';

const tenant = sampleTenant('acme');
const user: User = {
  id: 'fatima',
  name: 'Fatima',
  email: 'f@acme.example',
  roles: ['manager'],
  chat: 'teams',
};
const pressing: Context = {
  tenant,
  actor: { kind: 'person', user },
  cause: { kind: 'press', name: 'done' },
};

/** Reads something of the context, later than it was entered. */
const reading =
  <T>(read: () => T) =>
  async (): Promise<T> => {
    await Promise.resolve();
    return read();
  };

describe('a context', () => {
  it('is what every call inside it reads, and no call outside', async () => {
    await as(pressing, async () => {
      await Promise.resolve();
      expect(currentContext()).toEqual(pressing);
      expect([currentTenant(), currentTenantId()]).toEqual([tenant, 'acme']);
    });
    expect(contextIfAny()).toBeUndefined();
    expect(() => currentContext()).toThrow('outside a context');
    expect(() => currentTenantId()).toThrow('outside a context');
  });

  it('keeps calls that run at the same time apart', async () => {
    const seen = await Promise.all(
      ['a', 'b', 'c'].map((id) =>
        as({ ...pressing, tenant: { ...tenant, id } }, async () => {
          await new Promise((resolve) => setImmediate(resolve));
          return currentTenantId();
        }),
      ),
    );
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it('is refined where the reason is known better, for as long as that lasts', async () => {
    await as(pressing, async () => {
      const cause = { kind: 'command', name: 'plan' } as const;
      expect(await asBefore({ cause }, reading(currentContext))).toEqual({ ...pressing, cause });
      expect(currentContext()).toEqual(pressing);
    });
  });

  it('does what was put off when the outermost call of its tenant ends, once, also where that throws', async () => {
    const done: string[] = [];
    const putOff = (name: string): Promise<void> => {
      endOfCall().put(() => {
        done.push(name);
        return Promise.resolve();
      });
      return Promise.resolve();
    };
    await as(pressing, async () => {
      await as(pressing, () => putOff('inner'));
      expect(done).toEqual([]);
      await as({ ...pressing, tenant: { ...tenant, id: 'globex' } }, () => putOff('other'));
      expect(done).toEqual(['other']);
    });
    expect(done).toEqual(['other', 'inner']);
    const failing = as(pressing, async () => {
      await putOff('failing');
      throw new Error('after that');
    });
    await expect(failing).rejects.toThrow('after that');
    expect(done).toEqual(['other', 'inner', 'failing']);
  });

  it('knows a speaker only where a person speaks, in the language of their own choice first', async () => {
    expect(await as(pressing, reading(currentSpeaker))).toEqual({ user, locale: 'nl' });
    const english = { ...user, locale: 'nl', settings: { locale: 'en' } } as const;
    const asEnglish = { ...pressing, actor: { kind: 'person', user: english } } as const;
    expect(await as(asEnglish, reading(currentSpeaker))).toMatchObject({ locale: 'en' });
    await expect(asJob(tenant, 'alarm', reading(currentSpeaker))).rejects.toThrow('none speaks');
  });
});

/** Who takes a tenant all the same, and why. */
const withReason = [
  // It lies below the context, and knows of a tenant no more than its country and its wishes.
  'core/coaching/catalogues.ts Catalogues.find',
  'core/coaching/catalogues.ts Catalogues.of',
  // The scheduler asks before there is a context, of an alarm that rings.
  'core/jobs/turns.ts Turns.restOf',
  'core/jobs/turns.ts Turns.take',
  // They make a context of it.
  'core/people/context.ts asJob',
  'core/people/context.ts asOperator',
  'core/people/context.ts localeOf',
  // A code is typed before anyone is recognised, and made for a tenant that nobody speaks for yet.
  // Recognised before a context begins: of someone who is no user, and for a code that says whose it is.
  'core/conversation/employee-asks.ts answerEmployee',
  'core/people/link-code.ts isLinkCodeOf',
  'core/conversation/link-workspace.ts linkWorkspace',
  'core/people/link-code.ts makeLinkCode',
  // A tenant is what they are about: it is added, linked, stored, found.
  'core/people/tenant-registry.ts addTenant',
  'core/people/tenant-registry.ts linkTenant',
  'core/people/tenant-registry.ts findTenant',
  'core/people/tenant.ts TenantRepository.save',
  'core/people/workspace.ts workspaceOf',
  // The planner asks it of the days and wishes of an employer, and knows no context.
  'core/people/agreement.ts isOver',
  // A register of the operator's is outside any tenant.
  'core/privacy/register/breach.ts BreachRepository.toTell',
  // At its end a tenant is known by its id alone: its context ends with its keys.
  'core/privacy/retention/ending.ts EndingRepository.get',
  'core/privacy/retention/world.ts EndWorld.countDocuments',
  'core/privacy/retention/world.ts EndWorld.eraseTenant',
  'core/privacy/retention/world.ts OperatorFiles.keepCertificate',
  'core/privacy/retention/world.ts OperatorFiles.keepExport',
  'core/privacy/retention/world.ts OperatorFiles.readExport',
  'core/privacy/retention/world.ts OperatorFiles.removeExport',
];

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('no exported function of the core or of a chat', () => {
  it('takes a tenant beside the context, but for those with a reason', () => {
    const found = ['core', 'bots', 'cards']
      .flatMap((folder) => filesIn(join(root, folder)))
      .flatMap(tenantTakers);
    expect(found.sort()).toEqual([...withReason].sort());
  });

  it('is overlooked: a parameter by that name, of that type, or inside a pattern is found', () => {
    const source = `
      export function a(tenant: string) {}
      export const b = (tenantId: string) => 1;
      export const c = ({ tenant }: X) => 1;
      export const d = (whom: Tenant) => 1;
      export class E { f(x: number, tenant: T) {} }
      export interface G { h(tenantId: string): void; i: (tenant: T) => void; j(x: string): void }
      function notExported(tenant: string) {}
      export const k = (x: { name: string }) => 1;`;
    expect(takersIn('x.ts', source)).toEqual(
      ['a', 'b', 'c', 'd', 'E.f', 'G.h', 'G.i'].map((name) => `x.ts ${name}`),
    );
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/(^|\/)testing(\/|\.ts)/.test(file),
    )
    .map((file) => join(folder, file));
}

const tenantTakers = (file: string): string[] => takersIn(relative(root, file), readFileSync(file, 'utf8'));

function takersIn(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  return source.statements.filter(isExported).flatMap((statement) =>
    functionsIn(statement)
      .filter(({ parameters }) => parameters.some(isTenant))
      .map((one) => `${name} ${one.name}`),
  );
}

interface FoundFunction {
  readonly name: string;
  readonly parameters: readonly ts.ParameterDeclaration[];
}

function functionsIn(statement: ts.Statement): FoundFunction[] {
  if (ts.isFunctionDeclaration(statement))
    return [{ name: statement.name?.text ?? '', parameters: statement.parameters }];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer && ts.isArrowFunction(initializer)
        ? [{ name: name.getText(), parameters: initializer.parameters }]
        : [],
    );
  if (!ts.isClassDeclaration(statement) && !ts.isInterfaceDeclaration(statement)) return [];
  const owner = statement.name?.text ?? '';
  return [...statement.members].flatMap((member) => {
    const parameters = parametersOf(member);
    return parameters ? [{ name: `${owner}.${member.name?.getText() ?? ''}`, parameters }] : [];
  });
}

function parametersOf(member: ts.ClassElement | ts.TypeElement) {
  if (ts.isMethodDeclaration(member) || ts.isMethodSignature(member)) return member.parameters;
  return ts.isPropertySignature(member) && member.type && ts.isFunctionTypeNode(member.type)
    ? member.type.parameters
    : undefined;
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const isTenant = ({ name, type }: ts.ParameterDeclaration): boolean =>
  /\btenant(Id)?\b/.test(name.getText()) || /\bTenant\b/.test(type?.getText() ?? '');
