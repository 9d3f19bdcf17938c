import type { Key } from '../../contract/address.ts';
import { textOf, type FactState } from '../../contract/fact-state.ts';
import type { Row } from '../../contract/reading.ts';
import { isWithin } from '../../resources/hyper-v/places/vm-places.ts';

/** The recording holds every account of the recorded host by each of its names, so no account has another name. */
export const noOtherNames = (_recorded: readonly Row[], asked: readonly Key[]): readonly Row[] =>
  asked.map((key) => ({ key, facts: { sid: { is: 'absent' }, name: { is: 'absent' } } }));

/** The recorded host has no other files of VMs than the recorded ones. A folder that has to do with one that was not read is not read either. */
export const filesBelow = (recorded: readonly Row[], asked: readonly Key[]): readonly Row[] =>
  asked.map((key) => {
    const path = key['path'] ?? '';
    const near = recorded.filter((row) => isWithin(path, row.key['path'] ?? '') || isWithin(row.key['path'] ?? '', path)).map((row) => row.facts['files']);
    const open = near.find((files) => files?.is !== 'value');
    const found = near.flatMap((files) => (files?.is === 'value' && Array.isArray(files.value) ? files.value.filter((file) => typeof file === 'string') : []));
    return { key, facts: { files: open ?? { is: 'value', value: found.filter((file) => isWithin(file.split('|')[0] ?? '', path)) } } };
  });

const listIn = (state: FactState | undefined): readonly string[] =>
  state?.is === 'value' && Array.isArray(state.value) ? state.value.filter((each) => typeof each === 'string') : [];

/** The recorded host has no other links and mount points than the recorded ones. What is below a path that was not read is not read either. */
export const linksAbove = (recorded: readonly Row[], asked: readonly Key[]): readonly Row[] =>
  asked.map((key) => {
    const path = key['path'] ?? '';
    const above = recorded
      .filter((row) => isWithin(path, row.key['path'] ?? ''))
      .sort((a, b) => (b.key['path'] ?? '').length - (a.key['path'] ?? '').length)[0];
    const target = above?.facts['target'];
    if (target && target.is !== 'value') return { key, facts: { target, mountPoints: target } };
    const start = target ? `${textOf(target) ?? ''}${path.slice((above.key['path'] ?? '').length)}` : path;
    const mountPoints = [...new Set(recorded.flatMap((row) => listIn(row.facts['mountPoints'])))].filter((folder) => isWithin(start, folder));
    return { key, facts: { target: { is: 'value', value: start }, mountPoints: { is: 'value', value: mountPoints } } };
  });
