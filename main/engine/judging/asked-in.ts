import type { Control } from '../../catalogue/control.ts';
import { askedNamed } from '../../grammar/fold.ts';
import { expressionsOf } from './needs.ts';

/** The names of the questions whose answers a control uses. */
export function askedIn(control: Control): ReadonlySet<string> {
  return new Set(expressionsOf(control).flatMap((expression) => askedNamed(expression).map((asked) => asked.asked)));
}
