import { describe, expect, it } from 'vitest';
import { smbShare } from '../../../../main/resources/files/smb-share.ts';
import { unread, value } from '../../engine/known.ts';

const specialOf = (share: string, path: string, special = value(false)) =>
  smbShare.resource.wire.rows?.([{ key: { share, scope: '*' }, facts: { path: value(path), special } }])[0]?.facts['special'];

describe('the share of a cluster over its volumes', () => {
  it('is a share of Windows, also where Windows does not say so', () => {
    for (const special of [value(false), value(true), unread])
      expect(specialOf('clusterstorage$', 'C:\\ClusterStorage', special as never)).toEqual(value(true));
  });
  it('is not a share of the same name over another folder, nor another share over the volumes', () => {
    expect(specialOf('ClusterStorage$', 'D:\\VMs')).toEqual(value(false));
    expect(specialOf('ClusterStorage$', 'C:\\ClusterStorage\\Volume1')).toEqual(value(false));
    expect(specialOf('VMs', 'C:\\ClusterStorage')).toEqual(value(false));
  });
});
