import { z } from 'zod';
import { journeyRoles } from '../leave/journey-facts.js';
import { employmentSchema, ownEmployments, type Employment } from '../leave/employment.js';
import { journeyEvents } from '../leave/journey-events.js';
import { leaveKinds, type AnchorId } from '../leave/leave-plan.js';
import { dayExpressionSchema } from './day-expression.js';

/** Who is coached. HR is every user of the tenant with that role. */
export const audiences = ['manager', 'hr'] as const;
export type Audience = (typeof audiences)[number];

/** The anchor whose day each date placeholder writes out. */
export const placeholderAnchors = {
  dueDate: 'D',
  leaveStart: 'S',
  birthDate: 'B',
  leaveEnd: 'E',
  returnDate: 'R',
  placementDate: 'P',
} as const satisfies Record<string, AnchorId>;

/** The forms that a card can offer. */
export const offeredForms = ['cover'] as const;
export type OfferedForm = (typeof offeredForms)[number];

export const datePlaceholders = [
  'dueDate',
  'leaveStart',
  'birthDate',
  'leaveEnd',
  'returnDate',
  'placementDate',
] as const;

/** Every placeholder a text may use, written `{name}`. `fillText` puts the values in. */
export const placeholders = ['name', ...datePlaceholders] as const;
export type Placeholder = (typeof placeholders)[number];

const isPlaceholder = (word: string): word is Placeholder => placeholders.some((known) => known === word);

function words(min: number, max: number) {
  return z
    .string()
    .trim()
    .min(min)
    .max(max)
    .superRefine((text, context) => {
      const unknown =
        text.match(/\{[^}]*\}?|\}/g)?.filter((found) => !isPlaceholder(found.slice(1, -1))) ?? [];
      for (const found of unknown) {
        const known = placeholders.map((name) => `{${name}}`).join(', ');
        context.addIssue({ code: 'custom', message: `"${found}" is no placeholder: use one of ${known}` });
      }
    });
}

/** What a manager reads, in one language. */
const textSchema = z.strictObject({
  title: words(3, 60),
  /** Why now, in one or two sentences. */
  why: words(20, 320),
  /** Two to four things to do, each one sentence. */
  steps: z.array(words(10, 200)).min(2).max(4),
  /** One sentence to open the conversation with, in the manager's own voice. */
  say: words(10, 240),
  /** What not to ask or say. */
  avoid: words(10, 240),
});
export type MilestoneText = z.infer<typeof textSchema>;

const textsSchema = z.strictObject({ nl: textSchema, en: textSchema });

/** What a manager can bring up with an employee, or better leave alone for a while. */
const subjects = ['plans', 'work'] as const;
export type Subject = (typeof subjects)[number];

/** The `law` of good practice. */
export const practice = 'practice';

const sourceSchema = z.strictObject({
  /** One of the country's laws, which `checkCatalogue` knows, or `practice` for what no article of law prescribes. */
  law: z.string().min(1),
  article: z.string().min(1).optional(),
  url: z.url({ protocol: /^https$/ }),
});

/** Words for how someone works, in any role. */
const employmentVariants = {
  employed: textsSchema.optional(),
  'on-call': textsSchema.optional(),
  agency: textsSchema.optional(),
  'self-employed': textsSchema.optional(),
} satisfies Record<Employment, unknown>;

/** One moment at which the coach nudges someone: when, whom, about what, in which words. One data file each. */
export const milestoneSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  audience: z.array(z.enum(audiences)).min(1),
  roles: z.array(z.enum(journeyRoles)).min(1),
  /** Only for a birth of twins or more. */
  multiples: z.literal(true).optional(),
  /** For whom it is by how they work: whoever the employer itself employs, unless it says so. */
  employments: z
    .array(employmentSchema)
    .min(1)
    .default([...ownEmployments]),
  /** Only for whoever works for other employers too. */
  otherEmployers: z.literal(true).optional(),
  /** Not for whom leave of this kind is planned already: an invitation to take it. */
  unlessPlanned: z.enum(leaveKinds).optional(),
  /** Not where the first week back was written down already: a reminder of it. */
  unlessAgreed: z.literal(true).optional(),
  /** The form that its card offers, by the command that opens it. */
  form: z.enum(offeredForms).optional(),
  due: dayExpressionSchema,
  expires: dayExpressionSchema,
  /** Its last day where the news came too late for `expires`: the law asks for it in time "where possible", or takes it late. */
  lateUntil: dayExpressionSchema.optional(),
  /** It speaks of the pregnancy: over once the child is there. */
  untilBirth: z.literal(true).optional(),
  /** Where the due day falls before this one, it moves to it. */
  notBefore: dayExpressionSchema.optional(),
  /** Sent only once the birth is reported: until then B is the due date, and nobody congratulates on an estimate. */
  awaitsBirth: z.literal(true).optional(),
  /** `work` is muted while the law forbids to work or to ask for work; `leave` is about rights and forms; `care` about the person. */
  topic: z.enum(['work', 'leave', 'care']),
  /** A manager may have it between the first day of leave and the end of the time without work: it leaves the employee in peace. */
  inProtectedTime: z.literal(true).optional(),
  /** What its words have the reader bring up; a topic of work brings up work, unless this says otherwise. */
  bringsUp: z.array(z.enum(subjects)).optional(),
  /** What its words tell the reader to leave alone: nothing that brings it up stands beside it. */
  leavesAlone: z.array(z.enum(subjects)).optional(),
  /** It prepares what follows the leave: not for whose contract ends before that. */
  afterLeave: z.literal(true).optional(),
  /**
   * The events after which it is still planned, or to which it belongs; none, unless it says so. What was withdrawn is shown to
   * nobody, so that no milestone can name it.
   */
  events: z.array(z.enum(journeyEvents).exclude(['withdrawal'])).default([]),
  /** Only after one of its `events`, whatever day it is counted from. */
  onlyAfterEvent: z.literal(true).optional(),
  /** Stands in what employers wrote before there were `events`, and means nothing since. */
  cancelsOthers: z.literal(true).optional(),
  /** The legal deadline of the leave plan that this milestone guards: it falls due before it. */
  guards: z.string().optional(),
  /** Its last day is one that a law sets, though no leave plan names it. */
  statutory: z.literal(true).optional(),
  source: sourceSchema,
  /** The words for every role that has no variant. */
  text: textsSchema,
  /** Words of their own for those whom `text` does not fit. */
  variants: z
    .strictObject({
      partner: textsSchema.optional(),
      adoption: textsSchema.optional(),
      /** For whoever lost one of several children while another lives or stays. */
      'one-lives': textsSchema.optional(),
      ...employmentVariants,
    })
    .optional(),
});
export type Milestone = z.infer<typeof milestoneSchema>;
