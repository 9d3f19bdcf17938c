/**
 * The text of `secedit /export`: sections of `key = value` lines. Read by hand: INI libraries unquote, nest on dots and turn
 * `4,0` into something else, and this format's values are typed (`4,0` is a DWORD, `1,"10"` a text).
 */
export interface SecurityTemplate {
  /** `MinimumPasswordLength` → `7`; texts without their quotes. */
  readonly systemAccess: Readonly<Record<string, string>>;
  /** `SeServiceLogonRight` → SIDs without `*`, names of accounts that have no SID form as they stand. Absent: nobody. */
  readonly privilegeRights: Readonly<Record<string, readonly string[]>>;
  /** `MACHINE\…\RunAsPPL` → type number (1 text, 2 expandable, 3 binary, 4 DWORD, 7 multi) and text. */
  readonly registryValues: Readonly<Record<string, { readonly type: number; readonly text: string }>>;
}

const unquoted = (text: string): string => (/^".*"$/s.test(text) ? text.slice(1, -1) : text);

export function parseSecurityTemplate(text: string): SecurityTemplate {
  const sections = new Map<string, Map<string, string>>();
  let current: Map<string, string> | undefined;
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const line = raw.trim();
    const section = /^\[(.+)\]$/.exec(line)?.[1];
    if (section !== undefined) {
      current = sections.get(section) ?? new Map<string, string>();
      sections.set(section, current);
      continue;
    }
    const equals = line.indexOf('=');
    if (current === undefined || equals < 1) continue;
    current.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim());
  }
  if (sections.size === 0) throw new Error('the export of secedit holds no section');
  const entries = (name: string): [string, string][] => [...(sections.get(name) ?? new Map<string, string>())];
  return {
    systemAccess: Object.fromEntries(entries('System Access').map(([key, value]) => [key, unquoted(value)])),
    privilegeRights: Object.fromEntries(entries('Privilege Rights').map(([key, value]) => [key, holders(value)])),
    registryValues: Object.fromEntries(entries('Registry Values').map(([key, value]) => [key, typed(value)])),
  };
}

const holders = (value: string): readonly string[] =>
  value
    .split(',')
    .map((part) => part.trim().replace(/^\*/, ''))
    .filter((part) => part !== '');

function typed(value: string): { type: number; text: string } {
  const comma = value.indexOf(',');
  return { type: Number(value.slice(0, comma)), text: unquoted(value.slice(comma + 1).trim()) };
}
