import { createHash } from 'node:crypto';
import type { Ending } from './ending.js';
import { done, type Step } from './needs.js';

/** Writes for the operator what was done when, and proves it as far as counts and hashes can. It names no person. */
export const certify: Step = async ({ world, ending, clock, log }) => {
  const text = certificateOf(ending, clock.now().toString());
  await world.files.keepCertificate(ending.id, text);
  log.info({ tenantId: ending.id }, 'an agreement has ended: its certificate is in DATA_DIR/certificates');
  return done();
};

/** The certificate, with a hash of all above it as its last word. */
export function certificateOf({ id, name, from, until, passed, evidence }: Ending, at: string): string {
  const said = {
    certificate: 'Pro Parents Coach: the end of an agreement',
    employer: { id, name },
    agreement: { from: from ?? null, until },
    done: [...passed, { step: 'certify', at }],
    handedBack: { ...evidence.export, toPeopleOfHr: evidence.handedTo ?? 0 },
    messages: takenBack(evidence),
    slackToken: evidence.slack ?? 'none',
    teams: 'has no token of an employer: its administrator removes the app',
    documentsRemoved: evidence.documents ?? {},
    lastAuditHash: evidence.auditHash ?? null,
  };
  const sha256 = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  return `${JSON.stringify({ ...said, sha256 }, undefined, 2)}\n`;
}

function takenBack({ messages = 0, left = {}, acceptedFiles = 0 }: Ending['evidence']): object {
  const notReached = { teams: left.teams ?? 0, slack: left.slack ?? 0 };
  const takenBack = Math.max(0, messages - notReached.teams - notReached.slack);
  return { takenBack, notReached, filesWithTheirOwnersInTeams: acceptedFiles };
}
