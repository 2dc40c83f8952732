/** A repository whose lists come in an order of chance, as a store may give them. */
export const shuffled = <Repository extends object>(repository: Repository): Repository =>
  new Proxy(repository, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return async (...given: unknown[]) => {
        const found: unknown = await Reflect.apply(method, target, given);
        return Array.isArray(found) ? inAnyOrder(found) : found;
      };
    },
  });

const inAnyOrder = (list: readonly unknown[]): unknown[] =>
  list
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
