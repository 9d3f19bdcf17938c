import { describe, expect, it } from 'vitest';
import { auditSetting, parseAuditBackup } from '../../../../main/resources/formats/auditpol.ts';
import { parseKvpItem } from '../../../../main/resources/formats/kvp.ts';
import { parseSecurityTemplate } from '../../../../main/resources/formats/secedit.ts';

const audit = (...rows: readonly string[]): string =>
  ['Name des Computers,Richtlinienziel,Unterkategorie,GUID der Unterkategorie,Aufnahmeeinstellung,Ausschlusseinstellung,Einstellungswert', ...rows].join(
    '\r\n',
  );

describe('the backup of auditpol', () => {
  it('is read by position and number, in any language', () => {
    expect(
      parseAuditBackup(audit('HV01,System,Anmelden,{0CCE9215-69AE-11D9-BED3-505054503030},Erfolg und Fehler,,3', ',,Option:CrashOnAuditFail,,Deaktiviert,,0')),
    ).toEqual([{ subcategory: '0cce9215-69ae-11d9-bed3-505054503030', setting: ['success', 'failure'] }]);
  });

  it('never takes a missing number for nothing', () => {
    expect(
      parseAuditBackup(
        audit('HV01,System,Logon,{0CCE9215-69AE-11D9-BED3-505054503030},Success,,', 'HV01,S-1-5-21-1,Logon,{0CCE9215-69AE-11D9-BED3-505054503030},x,,1'),
      ),
    ).toEqual([]);
  });

  it('without a row is refused', () => {
    expect(() => parseAuditBackup('')).toThrow('holds no row');
  });

  it('tells success from failure', () => {
    expect([0, 1, 2, 3].map((number) => auditSetting(number))).toEqual([[], ['success'], ['failure'], ['success', 'failure']]);
  });
});

describe('the export of secedit', () => {
  const template = parseSecurityTemplate(
    '\uFEFF[Unicode]\r\nUnicode=yes\r\n[System Access]\r\nMinimumPasswordLength = 7\r\nNewGuestName = "Gast"\r\n[Registry Values]\r\nMACHINE\\Software\\X\\Count=1,"10"\r\nMACHINE\\Software\\X\\Text=7,a = b,c\r\n[Privilege Rights]\r\nSeServiceLogonRight = *S-1-5-80-0,*S-1-5-83-0,Gast\r\nSeEmpty =\r\n',
  );

  it('keeps types, quotes and equal signs apart', () => {
    expect(template.registryValues).toEqual({
      'MACHINE\\Software\\X\\Count': { type: 1, text: '10' },
      'MACHINE\\Software\\X\\Text': { type: 7, text: 'a = b,c' },
    });
    expect(template.systemAccess).toEqual({ MinimumPasswordLength: '7', NewGuestName: 'Gast' });
  });

  it('keeps names of accounts that have no SID form', () => {
    expect(template.privilegeRights).toEqual({ SeServiceLogonRight: ['S-1-5-80-0', 'S-1-5-83-0', 'Gast'], SeEmpty: [] });
  });

  it('that is empty is refused', () => {
    expect(() => parseSecurityTemplate('')).toThrow('no section');
  });
});

describe('an item of a guest', () => {
  const item = (data: string): string =>
    `<INSTANCE CLASSNAME="Msvm_KvpExchangeDataItem"><PROPERTY NAME="Data" TYPE="string">${data}</PROPERTY><PROPERTY NAME="Name" TYPE="string"><VALUE>OSName</VALUE></PROPERTY><PROPERTY NAME="Source" TYPE="uint16"><VALUE>2</VALUE></PROPERTY></INSTANCE>`;

  it('is read with its entities, numbers staying text', () => {
    expect(parseKvpItem(item('<VALUE>A &amp; B 007</VALUE>'))).toEqual({ name: 'OSName', data: 'A & B 007', source: 2 });
    expect(parseKvpItem(item('<VALUE>007</VALUE>')).data).toBe('007');
    expect(parseKvpItem(item('')).data).toBe('');
  });

  it.each([`<!DOCTYPE x [<!ENTITY a "b">]>${item('<VALUE>&a;</VALUE>')}`, item(`<VALUE>${'x'.repeat(9000)}</VALUE>`), '<INSTANCE/>', 'no xml'])(
    'that is hostile or no item is refused',
    (xml) => {
      expect(() => parseKvpItem(xml)).toThrow(/guest item/);
    },
  );
});
