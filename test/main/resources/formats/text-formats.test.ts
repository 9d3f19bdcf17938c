import { describe, expect, it } from 'vitest';
import { auditSetting, parseAuditBackup } from '../../../../main/resources/formats/auditpol.ts';
import { parseKvpItem } from '../../../../main/resources/formats/kvp.ts';
import { parseSecurityTemplate } from '../../../../main/resources/formats/secedit.ts';

const options = ['HV01,,Option:CrashOnAuditFail,,Deaktiviert,,0', 'HV01,,Option:FullPrivilegeAuditing,,Deaktiviert,,0'];
const audit = (...rows: readonly string[]): string =>
  ['Name des Computers,Richtlinienziel,Unterkategorie,GUID der Unterkategorie,Aufnahmeeinstellung,Ausschlusseinstellung,Einstellungswert', ...rows].join(
    '\r\n',
  );
const logon = '{0CCE9215-69AE-11D9-BED3-505054503030}';
const logoff = '{0CCE9216-69AE-11D9-BED3-505054503030}';

describe('the backup of auditpol', () => {
  it.each(['System', 'Система', 'Sistema', '系统'])('is read by position and number where the rows for all users are called %s', (target) => {
    const rows = [
      `HV01,${target},Anmelden,${logon},Erfolg und Fehler,,3`,
      `HV01,${target},Abmelden,${logoff},Erfolg,,1`,
      `HV01,HV01\\anna,Anmelden,${logon},x,,0`,
    ];
    expect(parseAuditBackup(audit(...rows, ...options))).toEqual([
      { subcategory: '0cce9215-69ae-11d9-bed3-505054503030', setting: ['success', 'failure'] },
      { subcategory: '0cce9216-69ae-11d9-bed3-505054503030', setting: ['success'] },
    ]);
  });

  it('never takes a missing number for nothing', () => {
    expect(parseAuditBackup(audit(`HV01,System,Logon,${logon},Success,,`, `HV01,System,Logoff,${logoff},Success,,1`, ...options))).toEqual([
      { subcategory: '0cce9216-69ae-11d9-bed3-505054503030', setting: ['success'] },
    ]);
  });

  const whole = audit(`HV01,System,Anmelden,${logon},Erfolg,,1`, ...options);
  it.each([
    ['nothing', ''],
    [
      'the report of /get /r',
      `Machine Name,Policy Target,Subcategory,Subcategory GUID,Inclusion Setting,Exclusion Setting\r\nHV01,System,Logon,${logon},Success,`,
    ],
    [
      'the text for people',
      'System audit policy\r\nCategory/Subcategory                      Setting\r\nLogon/Logoff\r\n  Logon                                   Success',
    ],
    ['semicolons', whole.replaceAll(',', ';')],
    ['UTF-16 without its mark', whole.replaceAll(/[^]/g, (letter) => `${letter}\0`)],
    ['a backup without its options', audit(`HV01,System,Anmelden,${logon},Erfolg,,1`)],
    ['two targets alike', audit(`HV01,A,Anmelden,${logon},Erfolg,,1`, `HV01,B,Anmelden,${logon},Erfolg,,1`, ...options)],
  ])('that is %s is refused', (_, text) => {
    expect(() => parseAuditBackup(text)).toThrow(/backup of auditpol/);
  });

  it('tells success from failure', () => {
    expect([0, 1, 2, 3].map((number) => auditSetting(number))).toEqual([[], ['success'], ['failure'], ['success', 'failure']]);
  });
});

describe('the export of secedit', () => {
  const template = parseSecurityTemplate(
    '\uFEFF[Unicode]\r\nUnicode=yes\r\n[System Access]\r\nMinimumPasswordLength = 7\r\nNewGuestName = "Gast"\r\n[Registry Values]\r\nMACHINE\\Software\\X\\Count=1,"10"\r\nMACHINE\\Software\\X\\Text=7,a = b,c\r\n[Privilege Rights]\r\nSeServiceLogonRight = *S-1-5-80-0,*S-1-5-83-0,Gast\r\nSeEmpty =\r\n[Version]\r\nsignature="$CHICAGO$"\r\nRevision=1\r\n',
  );

  it('reads texts without their quotes, and no entry of another section', () => {
    expect(template.systemAccess).toEqual({ MinimumPasswordLength: '7', NewGuestName: 'Gast' });
  });

  it('keeps names of accounts that have no SID form', () => {
    expect(template.privilegeRights).toEqual({ SeServiceLogonRight: ['S-1-5-80-0', 'S-1-5-83-0', 'Gast'], SeEmpty: [] });
  });

  it('that is empty is refused', () => {
    expect(() => parseSecurityTemplate('')).toThrow('no section');
  });

  const ending = '[Version]\r\nsignature="$CHICAGO$"\r\nRevision=1\r\n';
  it.each(['', '[Version]\r\nRevision=1', '[Version]\r\nsignature="$CHICAGO$"', `${ending}[System Access]\r\nLockoutBadCount = 0\r\n`])(
    'that does not end with its version (%j) is refused',
    (end) => {
      expect(() => parseSecurityTemplate(`[Privilege Rights]\r\nSeTcbPrivilege = *S-1-5-32-544\r\n${end}`)).toThrow(/cut off/);
    },
  );

  it('without the section that is asked for is refused, an empty one says that there is nothing', () => {
    expect(() => parseSecurityTemplate(`[System Access]\r\n${ending}`, 'Privilege Rights')).toThrow('no section [Privilege Rights]');
    expect(parseSecurityTemplate(`[Privilege Rights]\r\n${ending}`, 'Privilege Rights').privilegeRights).toEqual({});
  });

  it('is read with names in upper or lower case, without remarks', () => {
    const text = `[SYSTEM ACCESS]\r\n; LockoutBadCount = 5\r\nminimumpasswordlength = 8 ; note\r\nMinimumPasswordLength = 9\r\nNewGuestName = "a;b"\r\n[privilege rights]\r\nSETCBPRIVILEGE = *S-1-5-18;x\r\n${ending}`;
    expect(parseSecurityTemplate(text, 'System Access', 'Privilege Rights')).toMatchObject({
      systemAccess: { minimumpasswordlength: '9', NewGuestName: 'a;b' },
      privilegeRights: { SETCBPRIVILEGE: ['S-1-5-18'] },
    });
  });
});

describe('an item of a guest', () => {
  const item = (data: string): string =>
    `<INSTANCE CLASSNAME="Msvm_KvpExchangeDataItem"><PROPERTY NAME="Data" TYPE="string">${data}</PROPERTY><PROPERTY NAME="Name" TYPE="string"><VALUE>OSName</VALUE></PROPERTY><PROPERTY NAME="Source" TYPE="uint16"><VALUE>2</VALUE></PROPERTY></INSTANCE>`;

  it('is read with its entities, numbers staying text', () => {
    expect(parseKvpItem(item('<VALUE>A &amp; B 007</VALUE>'))).toEqual({ name: 'OSName', data: 'A & B 007', source: 2 });
    expect(parseKvpItem(item('<VALUE>007</VALUE>')).data).toBe('007');
    expect(parseKvpItem(item('')).data).toBe('');
    expect(parseKvpItem(item('<VALUE>  blank &#128512;&#x41; </VALUE>')).data).toBe('  blank 😀A ');
  });

  it.each([
    `<!DOCTYPE x [<!ENTITY a "b">]>${item('<VALUE>&a;</VALUE>')}`,
    item(`<VALUE>${'x'.repeat(9000)}</VALUE>`),
    '<INSTANCE/>',
    'no xml',
    item('<VALUE>a</VALUE><VALUE>b</VALUE>'),
    item('<VALUE>cut').slice(0, -20),
    item('<VALUE>a</VALUE>').replace('<PROPERTY', '- <PROPERTY'),
    `- ${item('')}`,
    `${item('')}<INSTANCE/>`,
  ])('that is hostile or no item is refused', (xml) => {
    expect(() => parseKvpItem(xml)).toThrow(/guest item/);
  });
});
