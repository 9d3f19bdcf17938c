import type { Control } from '../../catalogue/control.ts';
import { EngineError } from '../../engine/engine-error.ts';

/** The controls with these ids; an id may be one that refers to another owner. */
export function chooseControls(controls: readonly Control[], ids: readonly string[]): readonly Control[] {
  return ids.map((id) => {
    const wanted = id.toUpperCase();
    const found = controls.find((control) => control.id.toUpperCase() === wanted || (control.aka ?? []).some((other) => other.toUpperCase() === wanted));
    if (!found) throw new EngineError('unknownControl', `There is no control “${id}”. “castellan controls” lists all controls.`);
    return found;
  });
}
