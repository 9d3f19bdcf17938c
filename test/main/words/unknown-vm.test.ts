import { expect, it } from 'vitest';
import { orUnknown } from '../../../main/resources/names/or-unknown.ts';
import { unknownVm } from '../../../main/words/unknown-vm.ts';
import { vmLines } from '../../../renderer/vms/list/vm-lines.ts';
import { controls, rowOf } from '../../renderer/sample-groups.ts';

it('a VM without a name is called the same in the report, on the screens and in the findings', () => {
  const id = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
  expect(unknownVm(id)).toBe(orUnknown(undefined, 'VM', id));
  const [line] = vmLines([], new Map([['A', [rowOf('A', 'one', { vms: [id] })]]]), controls);
  expect(line?.name).toBe(unknownVm(id));
});
