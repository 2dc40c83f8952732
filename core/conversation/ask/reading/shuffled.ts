/** The numbers below a count in an order that looks like chance, and is the same each time (by a linear congruential generator). */
export function shuffled(count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, at) => at);
  let state = 7;
  for (let left = count - 1; left > 0; left -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (left + 1);
    const moved = order[left] ?? 0;
    order[left] = order[other] ?? 0;
    order[other] = moved;
  }
  return order;
}
