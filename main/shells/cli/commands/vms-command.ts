import { keptVms, setKeptVms, type KeptVms } from '../../../application/vms/kept-vms.ts';
import { vmRoleSchema, type VmRole } from '../../../contract/vm-detail.ts';
import type { VmFact, VmView } from '../../../contract/wizard/vm-view.ts';
import { EngineError } from '../../../engine/engine-error.ts';
import { unlistedWords } from '../../../words/findings/unlisted-controls.ts';
import { noRoleWord, vmRoleMeanings, vmRoleWords } from '../../../words/vm-role-words.ts';
import type { ExitCode } from '../exit-code.ts';
import { cutPrintable } from '../print/printable.ts';
import type { Context } from './context.ts';

export interface VmsOptions {
  readonly host: string;
  readonly json?: boolean;
}
export interface SetVmsOptions extends VmsOptions {
  readonly vm: readonly string[];
  readonly role?: string;
  /** False: `--no-owner`. */
  readonly owner?: string | false;
}

const noRole = 'none';
const roles: ReadonlyMap<string, VmRole> = new Map(vmRoleSchema.options.map((role) => [role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), role]));

/** The roles that a VM can have, one a line, for the help. */
export const roleHelp = [
  '',
  'Roles:',
  ...[...roles].map(([typed, role]) => `  ${typed.padEnd(18)} ${vmRoleMeanings[role]}`),
  `  ${noRole.padEnd(18)} removes the role`,
].join('\n');

/** Lists the VMs of the last scan. */
export async function vmsCommand(context: Context, options: VmsOptions): Promise<ExitCode> {
  const list = await keptVms(context.application, options.host);
  print(context, options, list);
  if (list.unlisted > 0) context.io.note(`${unlistedWords(list.unlisted)} on this host: VMs can have more findings than a scan shows.`);
  if (list.notRead !== undefined) context.io.note(`There may be more VMs than these: ${list.notRead}`);
  return list.unlisted > 0 || list.notRead !== undefined ? 3 : 0;
}

/** Notes what VMs are for, and who is responsible for them. */
export async function setVmsCommand(context: Context, options: SetVmsOptions): Promise<ExitCode> {
  const { role: typed, owner, host, vm: names } = options;
  if (typed === undefined && owner === undefined) throw new EngineError('badValue', 'Give at least one of these: --role, --owner or --no-owner.');
  if (owner !== undefined && owner !== false && owner.trim() === '')
    throw new EngineError('badValue', 'The owner is empty. Use --no-owner to remove the owner.');
  const role = typed === undefined ? undefined : typed === noRole ? null : roles.get(typed);
  if (typed !== undefined && role === undefined)
    throw new EngineError('badValue', `“${typed}” is no role. Give --role one of: ${[...roles.keys(), noRole].join(', ')}.`);
  const set = await setKeptVms(context.application, host, {
    names,
    ...(role !== undefined && { role }),
    ...(owner !== undefined && { owner: owner === false ? null : owner }),
  });
  if (options.json !== true) context.io.out('Saved in the profile of this host. Scans, plans and reports of this host without --profile use it.');
  print(context, options, set);
  return 0;
}

const shown = (fact: VmFact): string => (fact.is === 'read' ? fact.shown : fact.is === 'notThere' ? 'none' : 'could not be read');
const heads = ['VM', 'State', 'Role', 'Owner', 'Guest'];
const cells = ({ name, state, role, owner, guest }: VmView): readonly string[] =>
  [name, shown(state), role ? vmRoleWords[role] : noRoleWord, owner ?? 'No owner', shown(guest)].map((text) => cutPrintable(text, 60));

function print({ io }: Context, { json }: VmsOptions, { notices, ...list }: KeptVms): void {
  for (const notice of notices) io.note(notice);
  if (json === true) {
    io.out(JSON.stringify(list));
    return;
  }
  if (list.vms.length === 0) {
    io.out(list.notRead === undefined ? 'This host has no VMs.' : 'No VM was read.');
    return;
  }
  const lines = [heads, ...list.vms.map(cells)];
  const widths = heads.map((_head, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of lines)
    io.out(
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
