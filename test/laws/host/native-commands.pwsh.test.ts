import { describe, expect, it } from 'vitest';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { fromHost, invisible } from '../../../main/contract/foreign-text.ts';
import type { Json } from '../../../main/contract/json.ts';
import { settingsOf } from '../../../main/engine/planning/setting-at.ts';
import type { SettledState } from '../../../main/contract/fact-state.ts';
import type { Native } from '../../../main/contract/native.ts';
import { resources } from '../../../main/resources/resource-named.ts';
import { startCommand } from '../../../main/resources/hyper-v/vm-window.ts';
import { copyOfWorld } from '../../simulated-host.ts';
import { bareHyperV, parsed, typedIn } from './native-in-powershell.ts';

const hostile = [
  "'",
  "''; Stop-Computer #",
  '’; Stop-Computer #',
  '‘‚‛',
  '$(calc)',
  '`"$env:TEMP',
  '") { Stop-Computer }',
  '[*]?',
  '-Force',
  '$(calc)’; Stop-Computer #',
  ' a  b ',
  '＇',
  '| Remove-Item C:\\ -Recurse',
];
const unseen = ['a\u202eb', 'a\r\nStop-Computer', 'a\u0000b', 'a\ud800', '\u200b'];

/** Each setting with this name in every place of its key and, where it takes a text, as its value. */
function nativeOf(name: string): readonly { readonly setting: string; readonly native: Native; readonly holdsName: boolean }[] {
  return [...resources.values()].flatMap((resource) =>
    Object.entries(resource.facts).flatMap(([property, spec]) => {
      const traits = spec.setting;
      if (!traits) return [];
      const key = Object.fromEntries(resource.keyNames.map((part) => [part, fromHost(name)]));
      const [sample] = spec.kind.samples;
      const isText = spec.kind.name === 'a text';
      const to: SettledState = { is: 'value', value: (isText ? fromHost(name) : sample) as Json };
      const native = traits.native(to, key, { add: ['S-1-5-32-544'], remove: [] });
      return [{ setting: `${resource.name}.${property}`, native, holdsName: isText || resource.keyNames.length > 0 }];
    }),
  );
}

describe('a native command with a hostile name', () => {
  it('is the same commands as with a harmless one, and holds the name as one constant', () => {
    const plain = nativeOf('plain').map(({ native }) => native);
    const all = hostile.flatMap((name) => nativeOf(name).map((each, index) => ({ ...each, name, plain: plain[index] })));
    const commandsIn = (native: Native | undefined): string => (native && 'command' in native ? native.command : '');
    const found = parsed(all.flatMap(({ native, plain: harmless }) => [commandsIn(native), commandsIn(harmless)]));
    expect(all.filter(({ native }) => 'command' in native).length).toBeGreaterThan(300);
    for (const [index, { setting, native, name, holdsName }] of all.entries()) {
      const [own, expected] = [found[2 * index], found[2 * index + 1]];
      if (!own || 'steps' in native) continue;
      expect([setting, name, own.mistakes, own.commands]).toEqual([setting, name, [], expected?.commands]);
      for (const escaped of own.escaped) expect(native.command).toContain(`'${escaped}'`);
      if (holdsName) expect([setting, name, own.constants.some((constant) => constant.includes(name))]).toEqual([setting, name, true]);
    }
  });

  it.each(unseen)('that cannot be seen is no command, but a sentence why (%j)', (name) => {
    for (const { setting, native, holdsName } of nativeOf(name)) {
      if (!holdsName) continue;
      expect([setting, 'steps' in native]).toEqual([setting, true]);
      expect('steps' in native ? native.steps : '').not.toMatch(invisible);
    }
  });
});

describe('every setting of the catalogue', () => {
  it('has a command for each of its values', () => {
    for (const setting of settingsOf(controls)) {
      const key = setting.address ?? {
        vm: 'd9e0eb0a-5b37-508e-9173-67e9ade83acf',
        adapter: 'Microsoft:D9E0EB0A-5B37-508E-9173-67E9ADE83ACF\\A',
        path: 'D:\\VMs',
        share: 'VMs',
        scope: '*',
        rule: 'R',
        profile: 'Domain',
        interface: '0fe1c2d3-0000-4000-8000-3a05f42479aa',
      };
      for (const value of setting.kind.samples) {
        const native = setting.setting.native({ is: 'value', value: value as Json }, key, { add: ['success'], remove: [] });
        expect([setting.resource, setting.property, 'command' in native]).toEqual([setting.resource, setting.property, true]);
      }
    }
  });
});

describe('a cmdlet of Hyper-V in a command', () => {
  const machine = '00000000-0000-0000-0000-000000000000';
  it('is named with its module, in pipelines and parentheses too', () => {
    const native = nativeOf(`Microsoft:${machine}\\A`).flatMap(({ native: each }) => ('command' in each ? [each.command] : []));
    const names = parsed([...native, startCommand(machine)]).flatMap(({ commands }) => commands);
    expect(names.filter((name) => name.startsWith('Hyper-V\\')).length).toBeGreaterThan(30);
    expect(names.filter((name) => name.match(bareHyperV))).toEqual([]);
  });

  it('is found with its module, and not by its bare name, where VMware PowerCLI is loaded', () => {
    const world = copyOfWorld('neglected');
    expect(() => typedIn(['Hyper-V\\Get-VM | Where-Object -FilterScript { $_.Id }; (Hyper-V\\Get-VMHost).Name'], world)).not.toThrow();
    expect(() => typedIn(['Get-VM'], world)).toThrow(/PowerCLI/);
    expect(() => typedIn(['(Get-VMHost).Name'], world)).toThrow(/PowerCLI/);
    expect(() => typedIn(['Hyper-V\\Get-VM | Where-Object -FilterScript { Get-VMSwitch }'], world)).toThrow(/PowerCLI/);
  });
});
