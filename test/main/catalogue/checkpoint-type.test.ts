import { expect, it } from 'vitest';
import { given } from '../../../main/catalogue/control.ts';
import { checkpointType } from '../../../main/catalogue/parked-vms/checkpoint-type.control.ts';
import { judge } from '../../../main/engine/judging/judge.ts';
import { vm } from '../../../main/resources/hyper-v/vm.ts';
import { knownFrom } from '../../laws/host/facts-from-given.ts';

it.each([
  ['Off', '9.0', 'ProductionOnly', 'met'],
  ['Off', '9.0', 'Disabled', 'met'],
  ['Running', '6.2', 'Production', 'notMet'],
  ['Running', '9.0', 'Standard', 'notMet'],
  ['Running', '5.0', 'Standard', 'notApplicable'],
  ['Saved', '9.0', 'Standard', 'notApplicable'],
  ['FastSavedCritical', '9.0', 'Standard', 'notApplicable'],
] as const)('a VM that is %s, of version %s, with checkpoint type %s is %s', (state, version, type, verdict) => {
  const known = knownFrom(checkpointType, [given(vm.state, state), given(vm.version, version), given(vm.checkpointType, type)]);
  expect(judge(checkpointType, known).map((finding) => finding.verdict)).toEqual([verdict]);
});
