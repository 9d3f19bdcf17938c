import { addressed, optional, optionalSetting, resource } from '../../grammar/resource.ts';
import { scalar } from '../../grammar/kinds.ts';
import type { Absent, Kind } from '../../grammar/kind.ts';
import type { Effect, Fact, HostKey, Setting } from '../../grammar/fact.ts';
import type { SettledState } from '../../contract/fact-state.ts';
import type { Key } from '../../contract/address.ts';
import { z } from 'zod';
import { registryName } from '../names/registry-names.ts';
import { registryValueWords } from '../names/registry-values.ts';
import { command } from '../../grammar/native-command.ts';
import type { Native } from '../../contract/native.ts';

/** 32 bits without sign: .NET hands values above 0x7FFFFFFF over as negative numbers, the seam masks them. */
const dwordKind: Kind<number> = scalar('a DWORD', z.number().int().min(0).max(0xffffffff), [1, 0, 2]);

/** reg.exe creates missing keys, and works the same in Windows PowerShell and PowerShell 7. */
const native = (to: SettledState, { path = '', name = '' }: Key): Native =>
  to.is === 'absent' ? command`reg.exe delete ${path} /v ${name} /f /reg:64` : command`reg.exe add ${path} /v ${name} /t REG_DWORD /d ${to} /f /reg:64`;

/** Registry values, each addressed by path, name and kind. A value that does not exist is absent: an answer of its own. */
export const registry = resource({
  name: 'registry',
  title: 'Registry values',
  subject: ({ path = '', name = '' }) => registryName(path, name),
  keyNames: ['path', 'name', 'kind'],
  needs: 'none',
  native: 'Get-ItemProperty',
  scope: { is: 'addressed' },
  facts: { value: optional('value', dwordKind) },
});

/** The kind of one value: its numbers are shown with what they mean. */
const kindAt = (path: string, name: string): Kind<number> => ({ ...dwordKind, show: registryValueWords(path, name) });

type Path = `HKLM\\${string}`;

const dwordAt = (path: Path, name: string, options: { readonly effects?: readonly Effect[]; readonly takesEffect?: 'afterRestart' }) =>
  addressed(registry.resource, { path, name, kind: 'DWord' }, 'value', optionalSetting('value', kindAt(path, name), { native, ...options }));

/** A DWORD that we set. What else follows from it is declared in `effects`. */
export const dword = (path: Path, name: string, effects: readonly Effect[] = []): Setting<number | Absent, HostKey> => dwordAt(path, name, { effects });

/** A DWORD that Windows reads at its next start only, whichever control sets it. */
export const dwordReadAtStart = (path: Path, name: string): Setting<number | Absent, HostKey> => dwordAt(path, name, { takesEffect: 'afterRestart' });

/** A DWORD that is read and never written. */
export function readOnlyDword(path: Path, name: string): Fact<number | Absent, HostKey> {
  return addressed(registry.resource, { path, name, kind: 'DWord' }, 'value', optional('value', kindAt(path, name)));
}
