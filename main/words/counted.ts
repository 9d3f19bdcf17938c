/** `1,204 changes`, `1 change`, `no changes`: the same on screens, command line and paper. */
export const counted = (count: number, one: string, many: string): string =>
  count === 0 ? `no ${many}` : `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
