import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { projectSettings } from '../../release/project.js';
import { servicesOf } from './compose-file.js';
import { commandOf, stagesOf, type Step } from './dockerfile.js';

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const [install, image, ...others] = stagesOf(inProject('Dockerfile'));
const steps = (keyword: string, of: readonly Step[] = image!.steps): string[] =>
  of.filter((step) => step.keyword === keyword).map(({ text }) => text);
const last = (keyword: string): Step => image!.steps.findLast((step) => step.keyword === keyword)!;

describe('the image', () => {
  it('is made in stages: what installs stays behind, and no tool of developers is installed', () => {
    expect(others).toEqual([]);
    expect(steps('RUN', install!.steps)).toEqual(['npm ci --omit=dev --ignore-scripts']);
    expect(install!.name).toBe('install');
    const copied = image!.steps.filter(({ words }) => words.includes('--from=install'));
    expect(copied.map(({ words }) => words.slice(1))).toEqual([['/app/node_modules', './node_modules']]);
    expect(steps('RUN').join()).not.toContain('npm');
  });

  it('is used by somebody who is not root, whatever comes after', () => {
    expect(steps('USER')).toEqual(['node']);
    const after = image!.steps.slice(image!.steps.indexOf(last('USER')) + 1).map(({ keyword }) => keyword);
    expect(after.toSorted()).toEqual(['CMD', 'EXPOSE', 'HEALTHCHECK', 'VOLUME']);
  });

  it('starts Node itself, which hears when it is told to stop, and asks it how it is', () => {
    expect(commandOf(last('CMD'))).toEqual(['node', 'dist/coach.js', 'start']);
    const [program, , script] = commandOf(last('HEALTHCHECK'));
    expect(program).toBe('node');
    expect(script).toContain('/healthz');
  });

  it('says its version, its licence and its commit', async () => {
    const { name, version, license } = await projectSettings();
    const prefix = 'org.opencontainers.image';
    expect(last('LABEL').words).toEqual([
      `${prefix}.title=${name}`,
      `${prefix}.version=${version}`,
      `${prefix}.revision=$COMMIT`,
      `${prefix}.licenses=${license}`,
    ]);
    expect(steps('ENV')).toContain('COACH_COMMIT=$COMMIT');
  });
});

describe('the coach that docker compose starts', () => {
  const { coach } = servicesOf(inProject('docker-compose.yml'));

  it('writes to its volume and to memory, and nowhere else', () => {
    expect(coach.read_only).toBe(true);
    expect(coach.tmpfs).toBe('/tmp');
    expect(coach.volumes).toEqual(steps('VOLUME').map((path) => `coach:${path}`));
    expect(steps('ENV').join()).toContain(`DATA_DIR=${steps('VOLUME').join()}`);
  });

  it('may do nothing that its user may not', () => {
    expect(coach.user).toBeUndefined();
    expect(coach.cap_drop).toEqual(['ALL']);
    expect(coach.security_opt).toEqual(['no-new-privileges:true']);
  });
});
