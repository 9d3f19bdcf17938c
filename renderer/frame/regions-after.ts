/** The regions of the window in the order in which they are seen. */
const regions: readonly string[] = ['rail', 'page', 'list', 'panel'];

/** The regions that F6 tries one after the other, the one at hand last. From outside all of them it begins at an end. */
export function regionsAfter(inside: string | undefined, backwards: boolean): readonly string[] {
  const order = backwards ? [...regions].reverse() : regions;
  const at = inside === undefined ? -1 : order.indexOf(inside);
  return [...order.slice(at + 1), ...order.slice(0, at + 1)];
}
