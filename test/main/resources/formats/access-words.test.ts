import { describe, expect, it } from 'vitest';
import { accessWords } from '../../../../main/resources/formats/access-words.ts';
import { parseAccessList } from '../../../../main/resources/formats/sddl.ts';

describe('an access list in words', () => {
  it.each([
    ['D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)', 'SYSTEM: full control; Administrators: full control; nothing is inherited'],
    ['D:AI(A;OICIID;0x1200a9;;;BU)(D;;FW;;;WD)', 'Users: read and run, inherited; Everyone: no write'],
    ['D:(A;;0x12345;;;S-1-5-21-1-2-3-1104)', 'S-1-5-21-1-2-3-1104: some rights (0x12345)'],
    ['D:(A;;0x1201bf;;;S-1-5-83-1-1-2-3-4)', 'the account of one machine: read and write'],
    ['S:AI(AU;OICISAFA;FA;;;WD)', 'Everyone: full control is recorded (success and failure)'],
    ['S:AI', 'nothing is recorded'],
    ['S:PAINO_ACCESS_CONTROL', 'nothing is recorded; nothing is inherited'],
    ['S:AI(ML;;NW;;;LW)(RA;;;;;WD;("x",TI,0,1))', 'integrity label; resource attribute'],
    ['S:ARAI(AU;OICISA;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;WD)', 'Everyone: full control is recorded (success)'],
    ['D:(A;;0x1e01ff;;;SY)(A;;0x0f01ff;;;BA)', 'SYSTEM: some rights (0x1e01ff); Administrators: full control'],
    ['D:(A;;GRGX;;;BU)(A;;GW;;;BU)', 'Users: read and run; Users: write'],
    ['D:P', 'nobody; nothing is inherited'],
  ])('%s', (sddl, words) => {
    expect(accessWords(parseAccessList(sddl))).toBe(words);
  });
});
