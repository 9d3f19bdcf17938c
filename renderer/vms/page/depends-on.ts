import type { FindingRow } from '../../../main/contract/finding-row.ts';
import type { VmView } from '../../../main/contract/wizard/vm-view.ts';
import { switchWords, vlanWords } from './connection-words.ts';
import { factWhy, factWords } from './fact-words.ts';
import { isToFix } from '../../../main/words/findings/is-to-fix.ts';

export interface Dependency {
  readonly id: string;
  readonly kind: 'switch' | 'folder';
  readonly title: string;
  readonly note: string;
  /** Why it is not known. */
  readonly why: string;
  /** What is to fix about it. */
  readonly toFix: readonly FindingRow[];
}

/** What a VM depends on: each network adapter with its switch and VLANs, and its folder, with what is to fix about each. */
export function dependsOn(vm: VmView, rows: readonly FindingRow[], hostRows: Iterable<FindingRow>): readonly Dependency[] {
  const others = [...hostRows].filter(isToFix);
  const own = rows.filter(isToFix);
  const switches = vm.connections.map((each): Dependency => {
    const about = [
      ...own.filter(({ kind, key }) => kind === 'vmNetworkAdapter' && key['adapter'] === each.id),
      ...others.filter(({ kind, key }) => kind === 'vmSwitch' && each.switchId !== undefined && key['switch'] === each.switchId),
    ];
    const words = switchWords(each);
    const title = each.switch.is === 'notThere' ? words : `${words}, ${vlanWords(each)}`;
    return { id: each.id, kind: 'switch', title, note: `Network adapter: ${each.adapter}`, why: factWhy(each.switch), toFix: about };
  });
  const disks = vm.disks.is === 'read' ? `Virtual hard disks: ${vm.disks.shown}` : `Virtual hard disks: ${factWords(vm.disks).toLowerCase()}`;
  const folder = own.filter(({ kind }) => kind === 'folder' || kind === 'machinePlacement');
  return [...switches, { id: 'folder', kind: 'folder', title: factWords(vm.folder), note: disks, why: factWhy(vm.folder), toFix: folder }];
}
