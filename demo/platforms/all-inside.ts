type Candidate = Readonly<Record<string, unknown>>;

/** Every object anywhere inside `content` for which `matches` holds, outermost first. */
export function allInside(
  content: unknown,
  matches: (candidate: Candidate) => boolean,
): readonly Candidate[] {
  if (typeof content !== 'object' || content === null) return [];
  const record = { ...content };
  const inner = Object.values(record).flatMap((value) => allInside(value, matches));
  return matches(record) ? [record, ...inner] : inner;
}
