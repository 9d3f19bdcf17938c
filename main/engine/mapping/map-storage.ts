import type { Facts } from '../../contract/reading.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { diskFileSecurity } from '../../resources/files/disk-file-security.ts';
import { folder } from '../../resources/files/folder.ts';
import { parentDisk } from '../../resources/files/parent-disk.ts';
import { smbShare } from '../../resources/files/smb-share.ts';
import { vhd } from '../../resources/files/vhd.ts';
import { vmDiskFile } from '../../resources/files/vm-disk-file.ts';
import { isStandIn } from '../../contract/is-stand-in.ts';
import { machinePlacement } from '../../resources/hyper-v/places/machine-placement.ts';
import { vmHardDisk } from '../../resources/hyper-v/devices/vm-hard-disk.ts';
import { plainPath } from '../../resources/hyper-v/places/vm-places.ts';
import { vmSmbStorage } from '../../resources/hyper-v/places/vm-smb-storage.ts';
import { vm } from '../../resources/hyper-v/vm.ts';
import type { DraftEdge, MapDraft } from './map-draft.ts';
import { volumeOf, isOnNetwork } from './volume-of.ts';
import { whyUnread } from './why-unread.ts';

const paths = ['path', 'configurationLocation', 'snapshotFileLocation', 'smartPagingFilePath'] as const;
const overNetwork = 'Permissions are not read over the network.';

/** Windows compares paths without a trailing separator; the root of a drive keeps its own. */
const folderKey = (path: string): { readonly path: string } => ({ path: /^[A-Za-z]:\\?$/.test(path) ? `${path.slice(0, 2)}\\` : path.replace(/[\\/]+$/, '') });
const parent = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('\\'), 0));

/** The volumes and shares with files of VMs. */
export function mapStorage(draft: MapDraft, facts: Facts, host: string): void {
  const volumes = new Map<string, DraftEdge>();
  const reach = (node: string, path: string): DraftEdge => {
    const name = volumeOf(path);
    const far = isOnNetwork(path);
    const volume = draft.node('volume', { volume: name.toLowerCase() }, name, {
      note: far ? 'SMB share' : /ClusterStorage/i.test(name) ? 'Cluster volume' : 'Volume',
    });
    volumes.set(name.toLowerCase(), draft.edge('storage', host, volume, { note: far ? 'SMB share' : 'Volume of the host' }));
    return draft.edge('storage', volume, node, { note: 'Files of the VM', unread: far ? overNetwork : undefined });
  };
  const connect = (node: string, id: string, path: string | undefined, unread: string | undefined): DraftEdge => {
    if (path === undefined) {
      const unknown = draft.node('unread', { of: 'volume' }, 'Folder of a VM', { note: 'could not be read' });
      draft.edge('storage', host, unknown, { unread: unread ?? 'The folder is not known.' });
      return draft.edge('storage', unknown, node, { note: 'Files of the VM', unread: unread ?? 'The folder is not known.' });
    }
    const edge = reach(node, path);
    draft.carries(edge, machinePlacement.resource.name, { vm: id });
    if (isOnNetwork(path)) draft.carries(edge, vmSmbStorage.resource.name, { vm: id });
    return edge;
  };
  for (const own of rowsIn(facts, vm)) {
    const node = draft.find('vm', own.key);
    if (node === undefined) continue;
    for (const property of paths) {
      const state = own.state(property);
      if (state.is === 'absent' || own.text(property) === '') continue;
      const path = own.text(property);
      const edge = connect(node, own.part('vm'), path, whyUnread(state));
      if (path !== undefined) draft.carries(edge, folder.resource.name, folderKey(path));
    }
  }
  for (const disk of rowsIn(facts, vmHardDisk)) {
    const node = draft.find('vm', { vm: disk.part('vm') });
    // A physical disk is in no folder.
    if (node === undefined || disk.state('diskNumber').is === 'value' || disk.state('path').is === 'absent') continue;
    const path = disk.text('path');
    const edge = connect(node, disk.part('vm'), path, whyUnread(disk.state('path')));
    draft.carries(edge, vmHardDisk.resource.name, disk.key);
    if (path !== undefined) {
      draft.carries(edge, folder.resource.name, folderKey(parent(path)));
      draft.carries(edge, vmDiskFile.resource.name, { vm: disk.part('vm'), path });
    }
  }
  // A parent disk can be on another volume, and is one of each VM that uses it.
  for (const file of rowsIn(facts, vhd)) {
    const node = draft.find('vm', { vm: file.part('vm') });
    if (node === undefined || isStandIn(file.key)) continue;
    for (const path of [file.part('path'), ...(file.list('parents') ?? [])]) {
      const edge = reach(node, plainPath(path));
      for (const { resource } of [diskFileSecurity, parentDisk]) draft.carries(edge, resource.name, { path: plainPath(path) });
    }
  }
  for (const share of rowsIn(facts, smbShare)) {
    const edge = volumes.get(volumeOf(share.text('path') ?? '').toLowerCase());
    if (edge) draft.carries(edge, smbShare.resource.name, share.key);
  }
}
