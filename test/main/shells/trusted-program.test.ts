import { describe, expect, it } from 'vitest';
import { whyContentUntrusted, whyUntrusted, type ContentSecurity, type FolderSecurity } from '../../../main/shells/trusted-program.ts';

const installer = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464';
const inherited = `(A;ID;FA;;;${installer})(A;CIIOID;GA;;;${installer})(A;ID;FA;;;SY)(A;OICIIOID;GA;;;SY)(A;ID;FA;;;BA)(A;OICIIOID;GA;;;BA)(A;ID;0x1200a9;;;BU)(A;OICIIOID;GXGR;;;BU)(A;OICIIOID;GA;;;CO)(A;ID;0x1200a9;;;S-1-15-2-1)`;
/** As Windows Server 2022 has them. */
const named = { names: { 'S-1-5-32-545': 'BUILTIN\\Users' }, why: '' };
const root: FolderSecurity = {
  ...named,
  path: 'C:\\',
  kind: 'folder',
  owner: `O:${installer}`,
  access: 'D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)(A;CI;LC;;;BU)(A;CIIO;DC;;;BU)(A;OICIIO;GA;;;CO)',
};
const programs: FolderSecurity = {
  ...named,
  path: 'C:\\Program Files',
  kind: 'folder',
  owner: `O:${installer}`,
  access: `D:PAI${inherited.replaceAll('ID;', ';')}`,
};
const own: FolderSecurity = { ...named, path: 'C:\\Program Files\\Castellan', kind: 'folder', owner: 'O:S-1-5-32-544', access: `D:AI${inherited}` };
const anna = 'S-1-5-21-1-2-3-1104';

describe('the folder of an elevated program', () => {
  it('is trusted below Program Files, where only SYSTEM, Administrators and TrustedInstaller write', () => {
    expect(whyUntrusted([own, programs, root])).toBeUndefined();
  });

  it.each([
    ['in Downloads of a person', [{ ...own, path: 'C:\\Users\\anna\\Downloads\\Castellan', owner: `O:${anna}` }, programs, root], /has the owner S-1-5-21/],
    [
      'in a plain folder of a volume, which Users can extend',
      [{ ...own, path: 'D:\\Tools', access: `D:AI${inherited}(A;CIID;LC;;;BU)` }, root],
      /BUILTIN.Users \(S-1-5-32-545\) can change D:\\Tools/,
    ],
    ['whose files Authenticated Users may change', [{ ...own, access: `D:AI${inherited}(A;OICIIOID;0x1301bf;;;AU)` }, programs, root], /S-1-5-11 can change/],
    ['whose parent somebody can rename away', [own, { ...programs, access: `${programs.access}(A;;DT;;;AU)` }, root], /can change C:\\Program Files/],
    ['whose parent belongs to somebody', [own, { ...programs, owner: `O:${anna}` }, root], /has the owner/],
    ['that is a link', [{ ...own, kind: 'link' }, programs, root], /not a plain folder/],
    ['that has no list at all', [{ ...own, access: 'D:NO_ACCESS_CONTROL' }, programs, root], /S-1-1-0 can change/],
    ['whose rights cannot be understood', [{ ...own, access: `D:AI(A;;ZZ;;;AU)` }, programs, root], /can change/],
    [
      'whose security could not be read',
      [own, { ...programs, kind: 'unread', why: 'Access is denied.' }, root],
      /Program Files could not be read \(Access is denied/,
    ],
    ['that could not be read', [], /could not be read/],
  ] as const)('is not trusted %s', (_where, folders, why) => {
    expect(whyUntrusted(folders)).toMatch(why);
  });
});

describe('the files of an elevated program', () => {
  const files: ContentSecurity = {
    ...named,
    kind: 'file',
    owner: 'O:S-1-5-32-544',
    access: `D:AI${inherited}`,
    count: 80,
    paths: ['C:\\P\\a.exe', 'C:\\P\\b.dll'],
  };
  const folders: ContentSecurity = { ...files, kind: 'folder', count: 4, paths: ['C:\\P\\locales'] };

  it('are trusted where only SYSTEM, Administrators and TrustedInstaller write', () => {
    expect(whyContentUntrusted([files, folders])).toBeUndefined();
  });

  it.each([
    ['a file keeps the owner it was moved with', { owner: `O:${anna}` }, /C:\\P\\a\.exe has the owner S-1-5-21-1-2-3-1104/],
    ['a file keeps the access list it was moved with', { access: 'D:(A;;0x1301bf;;;S-1-5-32-545)' }, /BUILTIN.Users \(S-1-5-32-545\) can change/],
    ['a file has no list at all', { access: 'D:NO_ACCESS_CONTROL' }, /S-1-1-0 can change/],
    ['the rights of a file cannot be understood', { access: 'D:(A;;ZZ;;;AU)' }, /can change/],
    ['a file is a link', { kind: 'link', owner: '', access: '' }, /is not a plain file or folder \(link\)/],
    ['a file could not be read', { kind: 'unread', owner: '', access: '', why: 'Access is denied.' }, /could not be read \(Access is denied\.\)/],
    ['the kind of a file is not known', { kind: 'device' }, /is not a plain file or folder \(device\)/],
  ])('are not trusted when %s', (_when, change, why) => {
    expect(whyContentUntrusted([files, { ...files, ...change }])).toMatch(why);
    expect(whyContentUntrusted([files, { ...folders, ...change }])).toBeDefined();
  });

  it('are not trusted when none was listed', () => {
    expect(whyContentUntrusted([])).toBe('its files could not be read');
    expect(whyContentUntrusted([folders])).toBe('its files could not be read');
  });

  it('are counted over all reasons, with the first names', () => {
    const owned = { ...files, owner: `O:${anna}`, count: 1200 };
    const link = { ...files, kind: 'link', count: 1, paths: ['C:\\P\\c'] };
    const further = { ...link, paths: ['C:\\P\\d'] };
    expect(whyContentUntrusted([files, owned, link, further])).toBe(
      `1,202 of its files and folders are not known to be protected (C:\\P\\a.exe, C:\\P\\b.dll, C:\\P\\c and 1,199 more): C:\\P\\a.exe has the owner ${anna}, not Administrators`,
    );
    expect(whyContentUntrusted([files, link])).toMatch(/^1 of its files and folders is not known to be protected \(C:\\P\\c\): /u);
  });
});
