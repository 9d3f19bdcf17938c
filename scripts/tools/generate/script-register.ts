import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { resources } from '../../../main/resources/resource-named.ts';

/** Asked by the program itself, for no subject. */
const withoutSubject = ['chainHead', 'registryKey', 'rollback', 'waysIn'];

/**
 * scripts/powershell/register.generated.json: by which function a collector or setter is answered. It follows from the names of the files:
 * `read/<group>/Get-SmbShareFact.ps1` is the collector smbShare. A subject that declares its cmdlets needs no file.
 */
export function scriptRegister(root: string): string {
  const all = [...resources.values()];
  const declared = all.filter(({ cmdlets }) => cmdlets !== undefined).map(({ name }) => name);
  const set = all.filter(({ cmdlets }) => cmdlets?.write !== undefined).map(({ name }) => name);
  const collectors = [...all.map(({ wire }) => wire.collector), ...withoutSubject];
  const register = {
    Collector: byName(functionsIn(join(root, 'read'), /^(Get-(\w+)Fact)\.ps1$/, collectors), declared, 'Get-CmdletFact'),
    Setter: byName(functionsIn(join(root, 'write'), /^(Set-(\w+)Setting)\.ps1$/, [...all.map(({ wire }) => wire.setter)]), set, 'Set-CmdletSetting'),
  };
  return `${JSON.stringify(register, null, 2)}\n`;
}

/** Name in the protocol and function, for each file that is named so. A file that answers for nothing that is known is an error. */
function functionsIn(folder: string, form: RegExp, known: readonly string[]): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const [, name = '', subject = ''] = form.exec(file.replace(/^.*[\\/]/, '')) ?? [];
    if (name === '' || subject === 'Cmdlet') return [];
    const own = known.find((each) => each.toLowerCase() === subject.toLowerCase());
    if (own === undefined) throw new Error(`${file} is named after no subject: there is no resource that is read or set as “${subject}”.`);
    return [[own, name] as const];
  });
}

function byName(written: readonly (readonly [string, string])[], declared: readonly string[], generic: string): Readonly<Record<string, string>> {
  const all = [...written, ...declared.map((name) => [name, generic] as const)].sort(([a], [b]) => (a < b ? -1 : 1));
  const twice = all.find(([name], at) => all[at - 1]?.[0] === name);
  if (twice) throw new Error(`“${twice[0]}” is answered twice: by its cmdlets and by a script, or by two scripts.`);
  return Object.fromEntries(all);
}
