import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../code/generated-file.ts';
import { clusterRestartSteps, hostRestartSteps } from '../../../main/words/changes/restart-steps.ts';
import { bareHyperV } from '../host/native-in-powershell.ts';
import { readTexts } from './read-texts.ts';

const texts = (readTexts['controls'] ?? []).filter(({ kind }) => kind === 'sentence');
const steps = texts.filter(({ where }) => where.endsWith(' steps'));
/** A cmdlet or a program with its parameters, up to the next one or the end of the sentence. */
const commandsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\w-])(?:[A-Z][a-z]+-[A-Z][A-Za-z\d]+|\w+\.exe)(?:(?!\. |, then|; | and |\| |(?<![\w-])[A-Z][a-z]+-[A-Z][A-Za-z\d]).)*/g)].map(
    ([command]) => command,
  );
/** Windows shows these names in its own language; a command with one of them works on English Windows only. */
const localizedName =
  /-(?:Group|Member|DisplayName|DisplayGroup|LocalUser) +["'“]?(?:Administrators|Administrator|Users|Guests|Guest|Everyone|Hyper-V|Remote |Backup Operators|Power Users|File and |Windows )|net\.exe localgroup +["'“]?[A-Z]/;

/** The cmdlets that the texts name, each with the parameters on its page: https://learn.microsoft.com/powershell/module. */
const cmdlets = new Map(
  Object.entries(JSON.parse(readFileSync(join(root, 'test', 'laws', 'host', 'windows-cmdlets.json'), 'utf8')) as Readonly<Record<string, string>>).map(
    ([name, parameters]) => [name, new Set(parameters.toLowerCase().split(' '))],
  ),
);
/** Spelled like a cmdlet: names of Windows. */
const noCmdlets = ['Cluster-Aware', 'Secure-Boot-Update', 'Web-Server', 'Wi-Fi'];
const everyCmdletHas = ['confirm', 'erroraction', 'verbose', 'whatif'];
const cmdletOf = (command: string): string => /^[\w-]+/.exec(command)?.[0] ?? '';
const isCmdlet = (command: string): boolean => !command.startsWith(`${cmdletOf(command)}.exe`) && !noCmdlets.includes(cmdletOf(command));

/** A cmdlet that Windows does not have, or parameters that the cmdlet does not have. */
function mistakesIn(text: string): readonly string[] {
  return commandsIn(text)
    .filter(isCmdlet)
    .flatMap((command) => {
      const known = cmdlets.get(cmdletOf(command));
      if (!known) return [cmdletOf(command)];
      const parameters = [...command.matchAll(/(?<=\s)-([A-Za-z]\w*)/g)].map((found) => found[1] ?? '');
      return parameters
        .filter((name) => !known.has(name.toLowerCase()) && !everyCmdletHas.includes(name.toLowerCase()))
        .map((name) => `${cmdletOf(command)} -${name}`);
    });
}

describe('a command in the texts of a control', () => {
  it('is found at all', () => {
    expect(steps.flatMap(({ text }) => commandsIn(text)).length).toBeGreaterThan(50);
    expect(commandsIn('Remove one: Remove-LocalGroupMember -Group Administrators -Member NAME. Scan again.')[0]).toMatch(localizedName);
    expect(commandsIn('Then Enable-NetFirewallRule -DisplayName "Hyper-V Replica HTTPS Listener (TCP-In)".')[0]).toMatch(localizedName);
    expect(mistakesIn('Undo: Get-VMs, then Set-VMHost -Name HV01 -EnableEnhancedSessionMode $false; Get-Tpm -Nme X.')).toEqual([
      'Get-VMs',
      'Set-VMHost -Name',
      'Get-Tpm -Nme',
    ]);
  });

  it('names no group, account or rule by a name that Windows translates', () => {
    expect(
      steps.flatMap(({ where, text }) =>
        commandsIn(text)
          .filter((command) => localizedName.test(command))
          .map((command) => `${where}: ${command}`),
      ),
    ).toEqual([]);
  });

  it('names each cmdlet of Hyper-V with its module: VMware PowerCLI has cmdlets of the same names', () => {
    const typed = [
      ...steps.map(({ where, text }) => ({ where, text })),
      ...[...hostRestartSteps, ...clusterRestartSteps].map(({ say, command }) => ({ where: say, text: command ?? '' })),
    ];
    expect(typed.filter(({ text }) => text.includes('Hyper-V\\')).length).toBeGreaterThan(50);
    expect('Note it: (Get-VM -Name NAME).Id, Hyper-V\\Get-VM | Set-VM, then Get-VHD.'.match(bareHyperV)).toEqual(['Get-VM', 'Set-VM', 'Get-VHD']);
    expect(typed.flatMap(({ where, text }) => [...text.matchAll(bareHyperV)].map(([cmdlet]) => `${where}: ${cmdlet}`))).toEqual([]);
  });

  it('is a cmdlet of Windows with its own parameters', () => {
    expect(texts.flatMap(({ where, text }) => mistakesIn(text).map((mistake) => `${where}: ${mistake}`))).toEqual([]);
  });

  it('keeps no cmdlet in the list that no text names', () => {
    const named = new Set(texts.flatMap(({ text }) => commandsIn(text).map(cmdletOf)));
    expect([...cmdlets.keys()].filter((name) => !named.has(name))).toEqual([]);
  });
});
