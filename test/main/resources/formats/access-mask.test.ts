import { describe, expect, it } from 'vitest';
import { fullControl, holdsAll, maskOf } from '../../../../main/resources/formats/access-mask.ts';

describe('rights of an entry', () => {
  it.each([
    ['FA', 0x1f01ff],
    ['GA', 0x1f01ff],
    ['0x10000000', 0x1f01ff],
    ['0x80000000', 0x120089],
    ['GRGX', 0x1200a9],
    ['CCDCLCRPDTCRSDWDWO', 0xd0157],
    ['0x1301bf', 0x1301bf],
    ['2032127', 0x1f01ff],
    ['010', 8],
    ['', 0],
  ])('%s are the bits 0x%x', (rights, mask) => {
    expect(maskOf(rights)).toBe(mask);
  });

  it.each(['F', 'FAX', 'ZZ', 'fa', '0x', '0x1ffffffff', '1.5', '-1', '9999999999'])('%j are not known', (rights) => {
    expect(maskOf(rights)).toBeUndefined();
  });

  it('hold all of others with or without waiting', () => {
    expect([0x1f01ff, 0x0f01ff, 0x1e01ff, 0xffffffff].map((mask) => holdsAll(mask, fullControl))).toEqual([true, true, false, true]);
  });
});
