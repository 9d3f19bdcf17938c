import { describe, expect, it } from 'vitest';
import { onlySigned } from '../../main/resources/windows/app-locker.ts';
import { parseKvpItem } from '../../main/resources/formats/kvp.ts';
import { afterCharacters, afterLines, expectWholeOrUnread, factsFrom } from './cut-documents.ts';

const template = [
  '[Unicode]',
  'Unicode=yes',
  '[System Access]',
  'MinimumPasswordLength = 14',
  'LockoutBadCount = 10',
  'EnableGuestAccount = 0',
  '[Registry Values]',
  'MACHINE\\Software\\X\\Text=7,a = b,c',
  '[Privilege Rights]',
  'SeServiceLogonRight = *S-1-5-80-0,*S-1-5-83-0',
  'SeTcbPrivilege = *S-1-5-21-1-2-3-1104',
  'SeDenyServiceLogonRight =',
  '[Version]',
  'signature="$CHICAGO$"',
  'Revision=1',
  '',
].join('\r\n');
const backup = [
  'Имя компьютера,Объект политики,Подкатегория,GUID подкатегории,Параметр включения,Параметр исключения,Значение параметра',
  'HV01,Система,Вход в систему,{0CCE9215-69AE-11D9-BED3-505054503030},Успех и сбой,,3',
  'HV01,Система,Выход из системы,{0CCE9216-69AE-11D9-BED3-505054503030},Успех,,1',
  'HV01,HV01\\anna,Вход в систему,{0CCE9215-69AE-11D9-BED3-505054503030},Успех,,1',
  'HV01,,Option:CrashOnAuditFail,,Отключено,,0',
  'HV01,,Option:FullPrivilegeAuditing,,Отключено,,0',
  '',
].join('\r\n');
const policy = [
  '<AppLockerPolicy Version="1">',
  '<RuleCollection Type="Msi" EnforcementMode="Enabled">',
  '<FilePublisherRule Id="a" Name="Signed" UserOrGroupSid="S-1-1-0" Action="Allow"><Conditions /></FilePublisherRule>',
  '</RuleCollection>',
  '<RuleCollection Type="Script" EnforcementMode="Enabled">',
  '<FilePublisherRule Id="b" Name="Signed" UserOrGroupSid="S-1-1-0" Action="Allow"><Conditions /></FilePublisherRule>',
  '<FilePathRule Id="c" Name="All" UserOrGroupSid="S-1-5-11" Action="Allow"><Conditions><FilePathCondition Path="*" /></Conditions></FilePathRule>',
  '</RuleCollection>',
  '</AppLockerPolicy>',
  '',
].join('\r\n');
const item =
  '<INSTANCE CLASSNAME="Msvm_KvpExchangeDataItem"><PROPERTY NAME="Data" TYPE="string"><VALUE>20348</VALUE></PROPERTY><PROPERTY NAME="Name" TYPE="string"><VALUE>OSBuildNumber</VALUE></PROPERTY></INSTANCE>';

describe('a document that is cut off', () => {
  it.each([
    ['userRight', 'text', template, [{ right: 'SeCreateSymbolicLinkPrivilege' }]],
    ['accountPolicy', 'text', template, []],
    ['auditSubcategory', 'text', backup, []],
    ['appLocker', 'xml', policy, []],
  ] as const)('says of %s what the whole one says, or nothing', (resource, property, text, also) => {
    expectWholeOrUnread(resource, property, text, afterLines(text), also);
    expectWholeOrUnread(resource, property, text, afterCharacters(text), also);
  });

  it('is no item of a guest', () => {
    expect(parseKvpItem(item)).toMatchObject({ name: 'OSBuildNumber', data: '20348' });
    for (const cut of afterCharacters(item)) expect(() => parseKvpItem(cut)).toThrow(/guest item/);
  });

  it('and one that lacks the section asked for says nothing of it', () => {
    const half = template.replace(/\[Privilege Rights\][^[]*/, '');
    expect(factsFrom('userRight', 'text', half)['userRight']).toMatchObject({ complete: false, problem: { kind: 'unread' } });
    expect(factsFrom('accountPolicy', 'text', half)['accountPolicy']).toMatchObject({ complete: true });
  });

  it('means the same in another case', () => {
    const rows = (text: string): unknown => ['userRight', 'accountPolicy'].map((name) => factsFrom(name, 'text', text)[name]?.rows);
    const shouted = template.replaceAll(/^[^=\r\n]*(?==)|^\[.*\]/gm, (name) => name.toUpperCase());
    expect(shouted).not.toBe(template);
    expect(rows(shouted)).toEqual(rows(template));
  });

  it('opens scripts to Everyone by every name of that group', () => {
    expect([onlySigned(policy, 'Msi'), onlySigned(policy, 'Script')]).toEqual([true, false]);
  });
});
