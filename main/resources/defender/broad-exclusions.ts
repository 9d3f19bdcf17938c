import { all, satisfies } from '../../grammar/expect.ts';
import { defender } from './defender.ts';

/** What the variables stand for in the service of Defender, as far as Windows sets them itself. */
const variables: Readonly<Record<string, string>> = {
  systemroot: 'C:\\Windows',
  windir: 'C:\\Windows',
  systemdrive: 'C:',
  homedrive: 'C:',
  programdata: 'C:\\ProgramData',
  allusersprofile: 'C:\\ProgramData',
  public: 'C:\\Users\\Public',
  userprofile: 'C:\\Users\\user',
  appdata: 'C:\\Users\\user\\AppData\\Roaming',
  localappdata: 'C:\\Users\\user\\AppData\\Local',
  programfiles: 'C:\\Program Files',
  programw6432: 'C:\\Program Files',
  'programfiles(x86)': 'C:\\Program Files (x86)',
  temp: 'C:\\Windows\\Temp',
  tmp: 'C:\\Windows\\Temp',
};
const expanded = (path: string): string => path.replace(/%([^%]+)%/g, (whole, name: string) => variables[name.toLowerCase()] ?? whole).replace(/\//g, '\\');

/**
 * A whole drive, a share, a folder of Windows, of users or of all programs, or a folder for temporary files and downloads: malware there is never scanned.
 * A variable alone that is not known here may be each of them.
 */
const broadFolder =
  /^(?:\*.*|%[^%]+%(?:\\\*?)?|[a-z?]:\\?(?:\*(?:\.\*)?)?|\\\\[^\\]+\\[^\\]+\\?\*?|[a-z?]:\\(?:windows(?:\\(?:system32|syswow64|system32\\windowspowershell(?:\\v1\.0)?))?|users(?:\\[^\\]+(?:\\appdata(?:\\(?:local|roaming))?)?)?|programdata|temp|inetpub|program files(?: \(x86\))?)(?:\\(?:\*(?:\.\*)?)?)?|[a-z?]:\\(?:windows|users)\\(?:.*\\)?(?:temp|tmp|downloads)(?:\\.*)?)$/i;
const program = /^\*?\.?(?:\*|exe|dll|ps1|js|vbs|bat|cmd|com|scr|msi|sys|hta)$/i;
const shell = /(?:^|\\)(?:\*|powershell|pwsh|cmd|wscript|cscript|rundll32|mshta|regsvr32|explorer|svchost)(?:\.exe)?$/i;

const none =
  (pattern: RegExp) =>
  (list: readonly string[]): boolean =>
    !list.some((each) => pattern.test(expanded(each.trim())));

/** No exclusion covers places or programs where malware usually is. */
export const noBroadExclusion = all(
  satisfies(defender.excludedPaths, 'no whole drive and no folder of Windows, users or all programs', none(broadFolder)),
  satisfies(defender.excludedExtensions, 'no file extension of programs or scripts', none(program)),
  satisfies(defender.excludedProcesses, 'no shell and no script host', none(shell)),
);
