import type { AreaView, ControlView } from '../../main/contract/control-view.ts';
import { startView, useConnection } from './connection-store.ts';

interface Catalogue {
  readonly controls: ReadonlyMap<string, ControlView>;
  readonly areas: readonly AreaView[];
}
const made = new WeakMap<object, Catalogue>();
const none: Catalogue = { controls: new Map(), areas: [] };

/** The catalogue as the other side sent it at the start; it does not change while the window is open. */
export function catalogue(): Catalogue {
  const start = startView();
  if (!start) return none;
  const known = made.get(start) ?? {
    controls: new Map(start.controls.map((control) => [control.id, control])),
    areas: start.areas,
  };
  made.set(start, known);
  return known;
}
export function useCatalogue(): Catalogue {
  useConnection((state) => state.connection);
  return catalogue();
}
