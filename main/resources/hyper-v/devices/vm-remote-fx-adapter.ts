import { fact, optional, reference, resource } from '../../../grammar/resource.ts';
import { flag, shownAs, text } from '../../../grammar/kinds.ts';
import { withPresence } from '../with-presence.ts';

/** RemoteFX 3D video adapters of virtual machines. Windows updates have removed the feature; the adapter can still be in a VM. */
export const vmRemoteFxAdapter = resource({
  name: 'vmRemoteFxAdapter',
  title: 'RemoteFX 3D video adapters',
  keyNames: ['vm', 'adapterId'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'vmPart',
    module: 'Hyper-V',
    read: 'Get-VMRemoteFx3dVideoAdapter',
    key: { vm: { of: 'vm' }, adapterId: 'Id' },
    one: 'RemoteFX 3D video adapter',
    allAtOnce: 'remoteFxAdapters',
    properties: { vm: { of: 'vm', name: 'Id' }, vmName: { of: 'vm', name: 'Name' }, name: 'Name' },
  },
  wire: { rows: withPresence },
  label: (row) => `${row.text('vmName') ?? 'unknown VM'}: ${row.text('name') ?? 'RemoteFX 3D video adapter'}`,
  facts: {
    vm: reference('VM', 'vm'),
    vmName: fact('VM name', text('APP01', 'WEB01')),
    name: optional('name', text('RemoteFX 3D Video Adapter', 'RemoteFX')),
    present: fact('RemoteFX 3D video adapter', shownAs({ ...flag, samples: [false, true] }, { true: 'present', false: 'none' })),
  },
});
