import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../main/grammar/resource-shape.ts';
import { resources } from '../../../main/resources/resource-named.ts';
import { powershellModules } from '../../../scripts/tools/generate/powershell-modules.ts';
import { root } from '../code/generated-file.ts';

const folder = join(root, 'scripts', 'powershell');
const code = (powershellModules(folder)[0]?.code ?? '').replace(/<#[\s\S]*?#>|(^|\s)# .*$/gm, '');
const body = new Map([...code.matchAll(/^function ([A-Za-z]+-[A-Za-z]+)([\s\S]*?)^\}/gm)].map(([, name = '', text = '']) => [name, text]));
const listIn = (name: string, form: RegExp): readonly (readonly [string, readonly string[]])[] =>
  [...(body.get(name) ?? '').matchAll(form)].map(([, key = '', list = '']) => [key, [...list.matchAll(/'([^']+)'/g)].map(([, each = '']) => each)]);
/** Module of Windows to the commands that collectors call, and lane to the modules that it alone has. */
const commands = listIn('Get-WindowsCommand', /^ +'([\w.-]+)' = @\((.*)\)$/gm);
const ofLane = new Map(listIn('Get-LaneModule', /^ +(\w+) = @\((.*)\)$/gm));
const inEvery = [
  'Microsoft.PowerShell.Management',
  'Microsoft.PowerShell.Utility',
  'Microsoft.PowerShell.Security',
  'Microsoft.PowerShell.Diagnostics',
  'CimCmdlets',
];
const register = (JSON.parse(readFileSync(join(folder, 'register.generated.json'), 'utf8')) as { Collector: Readonly<Record<string, string>> }).Collector;

/** Everything that a function calls, directly and through others of ours. */
function reached(from: string, seen = new Set<string>()): ReadonlySet<string> {
  const text = body.get(from);
  if (text === undefined || seen.has(from)) return seen;
  seen.add(from);
  for (const [name = ''] of text.matchAll(/(?<![\w'-])[A-Z][A-Za-z]+-[A-Za-z]+(?![\w'-])/g)) {
    if (body.has(name)) reached(name, seen);
    else seen.add(name);
  }
  return seen;
}
/** Modules of Windows that reading a resource calls. What is declared calls the module of its cmdlets, and Hyper-V for the list of VMs. */
function modulesOf({ cmdlets, wire }: Resource): readonly string[] {
  if (cmdlets) return [cmdlets.module, ...(cmdlets.each === 'vmPart' ? ['Hyper-V'] : [])];
  // Which modules there are is asked of the runspace: that loads none.
  const called = reached(register[wire.collector] ?? '', new Set(['Use-WindowsModule']));
  return commands.filter(([, names]) => names.some((name) => called.has(name))).map(([module]) => module);
}
const read = [...resources.values()].filter(({ scope }) => scope.is !== 'computed');

describe('the lanes', () => {
  it('are the same in the scripts as in the resources, and no module is in two', () => {
    const names = new Set([...ofLane.keys()].map((name) => name.replace(/\d$/, '')));
    expect([...names, 'main'].sort()).toEqual([...new Set(read.map(({ lane }) => lane))].sort());
    const modules = [...ofLane.values()].flat();
    expect(modules.length).toBeGreaterThan(4);
    expect(new Set(modules).size).toBe(modules.length);
    for (const module of modules)
      expect([...commands.map(([name]) => name), ...read.flatMap(({ cmdlets }) => (cmdlets ? [cmdlets.module] : []))]).toContain(module);
  });

  it.each(read)('read $name with the modules of its lane alone', (resource) => {
    if (!resource.cmdlets) expect(body.has(register[resource.wire.collector] ?? '')).toBe(true);
    if (resource.lane === 'main') return;
    for (const module of modulesOf(resource)) expect([...inEvery, ...(ofLane.get(resource.lane) ?? [])]).toContain(module);
  });

  it('keep Hyper-V in the one that sets', () => {
    const hyperV = read.filter((resource) => modulesOf(resource).includes('Hyper-V') || resource.needs === 'hyperVAdministrators');
    expect(hyperV.length).toBeGreaterThan(6);
    for (const { name, lane } of hyperV) expect([name, lane]).toEqual([name, 'main']);
  });

  it('read what one collector answers in one lane', () => {
    const lanes = new Map<string, string>();
    for (const { wire, lane, name } of read) {
      expect([name, lanes.get(wire.collector) ?? lane]).toEqual([name, lane]);
      lanes.set(wire.collector, lane);
    }
  });

  it('that are slow are read in a process of their own on a host', () => {
    for (const { name, lane, slow } of read) expect([name, lane === 'servicing' || lane === 'files']).toEqual([name, slow]);
  });
});
