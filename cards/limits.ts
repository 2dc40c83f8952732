/** What Microsoft Teams takes in one message. */
export const teamsLimits = {
  /** The whole card as JSON, in bytes of UTF-8. */
  cardBytes: 28 * 1024,
  /** A picture that stands in a message, in bytes of PNG: a data URI must fit into it with the card. */
  pictureBytes: 60 * 1024,
  /** Buttons on one card: a rule of the Teams store. */
  actions: 6,
  /** What a list shows of what was found. */
  searchResults: 15,
} as const;

/** What Slack takes in one message or modal. Texts are counted in UTF-16 units, which is never less than what Slack counts. */
export const slackLimits = {
  blocks: 50,
  headerText: 150,
  sectionText: 3000,
  sectionFields: 10,
  fieldText: 2000,
  contextElements: 10,
  contextText: 3000,
  actionElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  buttonUrl: 3000,
  accessibilityLabel: 75,
  actionId: 255,
  modalBlocks: 100,
  modalTitle: 24,
  /** The words of the buttons at the foot of a modal. */
  modalButton: 24,
  privateMetadata: 3000,
  callbackId: 255,
  blockId: 255,
  /** The words in place of a picture. */
  altText: 2000,
  inputLabel: 2000,
  inputHint: 2000,
  placeholder: 150,
  /** What can be typed in a text input. */
  inputText: 3000,
  options: 100,
  optionText: 75,
  optionValue: 75,
} as const;

/** A place where a message asks more of a platform than it takes. */
export interface LimitViolation {
  /** Where, e.g. `blocks[3].fields[0]`. */
  readonly path: string;
  readonly limit: string;
  readonly actual: number;
  readonly allowed: number;
}

/** The sizes, by the name of their limit, that go over it. */
export const violations = (
  path: string,
  limits: Readonly<Record<string, number>>,
  sizes: Readonly<Record<string, number>>,
): LimitViolation[] =>
  Object.entries(sizes).flatMap(([limit, actual]) => {
    const allowed = limits[limit] ?? 0;
    return actual > allowed ? [{ path, limit, actual, allowed }] : [];
  });

/** The ids that stand in a message more often than the once a platform takes. */
export const usedTwice = (ids: readonly string[], limit: string): LimitViolation[] =>
  ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => ({ path: id, limit, actual: 2, allowed: 1 }));
