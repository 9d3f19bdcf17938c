import { control, type Control } from '../../../main/catalogue/control.ts';
import { is } from '../../../main/grammar/expect.ts';
import type { Targets } from '../../../main/grammar/resource-shape.ts';
import { machine } from '../../../main/resources/windows/machine.ts';

const common = {
  id: 'W10-99',
  area: 'role-based-access',
  serves: ['S34'],
  title: 'Hyper-V is installed',
  titleWhenNotMet: 'Hyper-V is not installed on {target}',
  severity: 'low',
  depth: 'strict',
  why: 'w',
  sources: ['sp-800-53'],
} as const;

type More<K> = Omit<Partial<Control>, 'each'> & { readonly each?: Targets<K> };

/** A control of the host with the one sentence that the test is about: no control of the catalogue. */
export const smallControl = <K>(more: More<K>): Control =>
  ({ ...control({ ...common, expect: is(machine.hyperV, true), fix: { kind: 'steps', steps: ['Install it.'] } }), ...more }) as Control;

/** A control that only a user can answer. */
export const smallQuestion = (more: Partial<NonNullable<Control['manual']>> = {}): Control =>
  control({ ...common, manual: { question: 'Is it so?', evidence: 'A list', validForDays: 30, ...more } });
