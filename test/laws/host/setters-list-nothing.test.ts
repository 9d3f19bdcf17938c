import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resources } from '../../../main/resources/resource-named.ts';
import { root } from '../code/generated-file.ts';

const folder = join(root, 'scripts', 'powershell');
const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ps1'));

/** Each function of the scripts, without comments, by its name. */
const bodies = new Map(
  scripts.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .replace(/<#[\s\S]*?#>|(^|\s)# .*$/gm, '')
      .split(/^(?=function )/m)
      .flatMap((text) => {
        const name = /^function (\w+-\w+)/.exec(text)?.[1];
        return name === undefined ? [] : [[name, text] as const];
      }),
  ),
);
const { Setter } = JSON.parse(readFileSync(join(folder, 'register.generated.json'), 'utf8')) as { Setter: Readonly<Record<string, string>> };

/** The functions that a setter calls, and those that these call. */
function reached(from: string, seen = new Set<string>()): ReadonlySet<string> {
  const body = bodies.get(from);
  if (body === undefined || seen.has(from)) return seen;
  seen.add(from);
  for (const [, called] of body.matchAll(/(?<![\w'-])([A-Z]\w*-[A-Z]\w+)\b/g)) reached(called ?? '', seen);
  return seen;
}
/** Calls of Windows that read, with their arguments. */
const readsIn = (body: string): readonly string[] =>
  [...body.matchAll(/(?<![\w'-])(Get-[A-Z]\w+)([^|;)}\n]*)/g)].filter(([, name]) => !bodies.has(name ?? '')).map(([call]) => call.trim());
const namesOne = (call: string): boolean => /\s-(Id|SID|Name|FeatureName|LiteralPath|Filter|Associated\w+) /i.test(call);

/** Reads without an id, and why each gives no long list. This list may only shrink. */
const short: Readonly<Record<string, string>> = {
  'Get-MpPreference': 'one object with all settings',
  'Get-WinEvent -ListLog $name -ErrorAction Stop': 'the channel of this name; -ListLog is the parameter for it',
  'Get-NetAdapter -Physical': 'a few adapters; no parameter takes the GUID',
};

describe('the setters', () => {
  it.each([...new Set(Object.values(Setter))])('%s lists nothing: each read of Windows names one object', (setter) => {
    const reads = [...reached(setter)].flatMap((name) => readsIn(bodies.get(name) ?? ''));
    expect(bodies.has(setter)).toBe(true);
    expect(reads.filter((call) => !namesOne(call) && !(call in short))).toEqual([]);
  });

  it('and their helpers are followed to the reads of Windows', () => {
    const reads = [...new Set(Object.values(Setter))].flatMap((setter) => [...reached(setter)].flatMap((name) => readsIn(bodies.get(name) ?? '')));
    expect(reads.length).toBeGreaterThan(8);
    expect(Object.keys(short).filter((call) => !reads.includes(call))).toEqual([]);
  });

  const listed = [...resources.values()].flatMap(({ name, cmdlets }) => (cmdlets?.each === 'listed' && cmdlets.write !== undefined ? [{ name, cmdlets }] : []));
  it.each(listed)('of $name reads one object of its list by parameters that take the key', ({ cmdlets }) => {
    const parts = Object.values(cmdlets.readOne ?? {});
    expect(parts).toEqual(Object.keys(cmdlets.key));
  });

  it('of what is declared as a list are found', () => {
    expect(listed.length).toBeGreaterThan(2);
  });

  it.each(['Get-NetFirewallAddressFilter -PolicyStore PersistentStore', 'Get-VM', 'Get-CimInstance -ClassName Win32_Service', 'Get-LocalGroup'])(
    '%s would be found',
    (call) => {
      expect(readsIn(`@(${call} | Where-Object -FilterScript { $true })`).filter((each) => !namesOne(each))).toEqual([call]);
    },
  );
});
