import type { Control } from '../../catalogue/control.ts';
import { areas } from '../../catalogue/area.ts';

/** Controls in the order of their areas, each after those that it names. A circle is a mistake in the catalogue. */
export function inOrder(controls: readonly Control[]): readonly Control[] {
  const byArea = [...controls].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  const byId = new Map(controls.map((control) => [control.id, control]));
  const placed = new Set<string>();
  const result: Control[] = [];
  const place = (control: Control, path: readonly string[]): void => {
    if (placed.has(control.id)) return;
    if (path.includes(control.id)) throw new Error(`Controls wait for each other: ${[...path, control.id].join(' → ')}. Take one “after” out.`);
    for (const id of control.after ?? []) {
      const earlier = byId.get(id);
      if (earlier) place(earlier, [...path, control.id]);
    }
    placed.add(control.id);
    result.push(control);
  };
  for (const control of byArea) place(control, []);
  return result;
}

const rank = (control: Control): number => areas.findIndex((area) => area.id === control.area);
