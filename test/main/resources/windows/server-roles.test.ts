import { describe, expect, it } from 'vitest';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import { isOnlyHypervisor, judgedElsewhere } from '../../../../main/resources/windows/server-roles.ts';

describe('the roles of a host', () => {
  it('are allowed because of another control only where that control exists and judges facts', () => {
    const judging = controls.filter(({ expect }) => expect !== undefined).map(({ id }) => id);
    expect(Object.keys(judgedElsewhere).length).toBeGreaterThan(2);
    expect(Object.values(judgedElsewhere).filter((id) => !judging.includes(id))).toEqual([]);
  });

  it.each([
    [['Hyper-V', 'FileAndStorage-Services'], true],
    [['hyper-v', 'WEB-SERVER'], true],
    [['Hyper-V', 'NPAS'], false],
    [['Hyper-V', 'DHCP'], false],
    [['Hyper-V', 'FileAndStorage-Services', 'FS-NFS-Service'], false],
    [['Hyper-V', 'FileAndStorage-Services', 'FS-iSCSITarget-Server'], false],
  ])('%j are only what a host needs: %s', (roles, only) => {
    expect(isOnlyHypervisor(roles)).toBe(only);
  });
});
