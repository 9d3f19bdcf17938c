import { describe, expect, it } from 'vitest';
import { accessWords } from '../../../../main/resources/formats/access-words.ts';
import { parseAccessList } from '../../../../main/resources/formats/sddl.ts';

describe('an access list in words', () => {
  it.each([
    ['D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)', 'SYSTEM: full control; Administrators: full control; inheritance is off'],
    ['D:AI(A;OICIID;0x1200a9;;;BU)(D;;FW;;;WD)', 'Users: read and execute, inherited; Everyone: no write'],
    [
      'D:(A;;0x12345;;;S-1-5-21-1-2-3-1104)',
      'unknown account (S-1-5-21-1-2-3-1104): special permissions (list folder or read data, create folders or append data, delete subfolders and files, write attributes, delete, rights without a name)',
    ],
    ['D:(A;;0x1201bf;;;S-1-5-83-1-1-2-3-4)', 'account of one VM (S-1-5-83-1-1-2-3-4): read and write'],
    ['S:AI(AU;OICISAFA;FA;;;WD)', 'Everyone: full control is audited (success and failure)'],
    ['S:AI', 'no auditing'],
    ['S:PAINO_ACCESS_CONTROL', 'no auditing; inheritance is off'],
    ['S:AI(ML;;NW;;;LW)(RA;;;;;WD;("x",TI,0,1))', 'integrity label; resource attribute'],
    ['S:ARAI(AU;OICISA;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;WD)', 'Everyone: full control is audited (success)'],
    ['D:(A;;0x1e01ff;;;SY)(A;;0x0f01ff;;;BA)', 'SYSTEM: special permissions (full control without delete); Administrators: full control'],
    ['D:(A;;GRGX;;;BU)(A;;GW;;;BU)', 'Users: read and execute; Users: write'],
    ['D:(A;;LC;;;BU)', 'Users: special permissions (create folders or append data)'],
    ['D:P', 'no one; inheritance is off'],
  ])('%s', (sddl, words) => {
    expect(accessWords(parseAccessList(sddl))).toBe(words);
  });
});
