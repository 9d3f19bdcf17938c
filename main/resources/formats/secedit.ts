/**
 * The text of `secedit /export`: sections of `key = value` lines. Parsed here: INI libraries unquote, nest on dots and
 * change values. Registry values are read from the registry itself, not from this export.
 */
export interface SecurityTemplate {
  /** `MinimumPasswordLength` → `7`; texts without their quotes. */
  readonly systemAccess: Readonly<Record<string, string>>;
  /** `SeServiceLogonRight` → SIDs without `*`, names of accounts that have no SID form unchanged. Absent: no account. */
  readonly privilegeRights: Readonly<Record<string, readonly string[]>>;
}

const unquoted = (text: string): string => (/^".*"$/s.test(text) ? text.slice(1, -1) : text);

/** `8 ; note` is 8: what follows a semicolon is a remark, unless it stands in quotes. */
const withoutRemark = (value: string): string => (/^("[^"]*"|[^;"]*)/.exec(value)?.[0] ?? '').trim();

/**
 * Throws unless the document is whole: a section that is left out or cut off would say that no account holds any right. An export ends
 * with `[Version]`, so what stands before it was written to its end.
 */
export function parseSecurityTemplate(text: string, ...asked: readonly ('System Access' | 'Privilege Rights')[]): SecurityTemplate {
  const sections = new Map<string, Map<string, string>>();
  let current: Map<string, string> | undefined;
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const line = raw.trim();
    const section = /^\[(.+)\]$/.exec(line)?.[1]?.toLowerCase();
    if (section !== undefined) {
      current = sections.get(section) ?? new Map<string, string>();
      // In the order in which they end.
      sections.delete(section);
      sections.set(section, current);
      continue;
    }
    const equals = line.indexOf('=');
    if (current === undefined || equals < 1 || line.startsWith(';')) continue;
    current.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim());
  }
  if (sections.size === 0) throw new Error('the export of secedit contains no section');
  const version = new Map([...(sections.get('version') ?? [])].map(([key, value]) => [key.toLowerCase(), unquoted(value)]));
  if ([...sections.keys()].at(-1) !== 'version' || version.get('signature') !== '$CHICAGO$' || !/^\d+$/.test(version.get('revision') ?? ''))
    throw new Error('the export of secedit is cut off: it does not end with its version');
  for (const name of asked) if (!sections.has(name.toLowerCase())) throw new Error(`the export of secedit has no section [${name}]`);
  const entries = (name: string): [string, string][] => [...(sections.get(name) ?? new Map<string, string>())];
  return {
    systemAccess: insensitive(entries('system access').map(([key, value]) => [key, unquoted(withoutRemark(value))])),
    privilegeRights: insensitive(entries('privilege rights').map(([key, value]) => [key, holders(withoutRemark(value))])),
  };
}

/** Windows compares the names of keys without case. The last of two wins. */
function insensitive<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  const spelled = new Map<string, readonly [string, T]>();
  for (const [key, value] of entries) spelled.set(key.toLowerCase(), [spelled.get(key.toLowerCase())?.[0] ?? key, value]);
  return Object.fromEntries(spelled.values());
}

const holders = (value: string): readonly string[] =>
  value
    .split(',')
    .map((part) => part.trim().replace(/^\*/, ''))
    .filter((part) => part !== '');
