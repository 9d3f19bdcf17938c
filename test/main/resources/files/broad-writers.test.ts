import { expect, it } from 'vitest';
import { broadWriters } from '../../../../main/resources/files/broad-writers.ts';

const users = 'S-1-5-32-545';
it.each([
  ['read only', `D:(A;OICI;0x1200a9;;;${users})`, []],
  ['modify', `D:(A;OICI;0x1301bf;;;${users})`, [users]],
  ['new files in folders below', `D:(A;CIIO;0x2;;;${users})(A;CI;0x4;;;${users})`, [users]],
  ['generic all', `D:(A;OICIIO;GA;;;${users})`, [users]],
  ['deny', `D:(D;OICI;FA;;;${users})`, []],
  ['an administrator', 'D:(A;OICI;FA;;;S-1-5-32-544)', []],
] as const)('an access list with %s allows the right groups to write', (_name, access, expected) => {
  expect(broadWriters(access)).toEqual(expected);
});
