import { describe, expect, it } from 'vitest';
import { isControlAboutVms } from '../../../../main/application/views/control-view.ts';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import { knownHeads, shortHead } from '../../../../renderer/vms/matrix/short-head.ts';

describe('the head of a column', () => {
  it.each([
    ['Secure Boot is enabled on generation 2 VMs', 'Secure Boot'],
    ['The automatic stop action of VMs is Shut down or Turn off', 'Automatic stop action'],
    ['MAC address spoofing is disabled on VM network adapters', 'MAC address spoofing'],
    ['No VM stays in a saved state', 'No VM stays in a saved state'],
    ['Each VM has its own folder', 'Each VM has its own folder'],
  ])('is the setting that the title begins with: %s', (title, head) => {
    expect(shortHead({ id: 'X', title })).toBe(head);
  });
  it('has no word that a column is too narrow for, on every control about VMs', () => {
    const heads = controls.filter(isControlAboutVms).map(shortHead);
    expect(heads.filter((head) => head.includes('\u00AD')).length).toBeGreaterThan(4);
    expect(heads.flatMap((head) => head.match(/[A-Za-z]{11,}/g) ?? [])).toEqual([]);
  });
  it('tells every control about VMs from every other, in at most three lines', () => {
    const heads = controls.filter(isControlAboutVms).map((control) => shortHead(control).replaceAll('\u00AD', ''));
    expect(heads.filter((head, at) => heads.indexOf(head) !== at)).toEqual([]);
    expect(heads.filter((head) => head.length > 26 || head.split(' ').length > 4)).toEqual([]);
    expect(heads.filter((head) => /^(?:VMs?|The host|Host)(?: that)?$/.test(head))).toEqual([]);
  });
  it('is written only for controls that there are, and for each of them once', () => {
    const ids = new Set(controls.map(({ id }) => id));
    expect(knownHeads.filter((id) => !ids.has(id))).toEqual([]);
    expect(new Set(knownHeads.map((id) => shortHead({ id, title: '' }))).size).toBe(knownHeads.length);
  });
});
