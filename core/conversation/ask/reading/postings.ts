/** For each feature the texts that hold it, by their places in the list. */
export type Postings = ReadonlyMap<string, Uint32Array>;

export function postingsOf(texts: readonly (readonly string[])[]): Postings {
  const lists = new Map<string, number[]>();
  texts.forEach((features, at) => {
    for (const feature of features) {
      const list = lists.get(feature);
      if (list) list.push(at);
      else lists.set(feature, [at]);
    }
  });
  return new Map([...lists].map(([feature, list]) => [feature, Uint32Array.from(list)]));
}
