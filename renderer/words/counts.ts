/** `3 changes`, `1 change`, `no changes`. */
export function counted(count: number, one: string, many: string): string {
  if (count === 0) return `no ${many}`;
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
