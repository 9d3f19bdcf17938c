import type { HostIdentity } from '../contract/host-identity.ts';
import type { Json } from '../contract/json.ts';
import type { UndoStep } from '../contract/undo-step.ts';
import { marked, stepLine, toAscii } from './step-line.ts';

/** A plan, or its undo, as data for the scripts that work without Castellan on the host. */
export interface PlanScriptFile {
  readonly kind: 'castellan plan' | 'castellan undo';
  readonly plan: string;
  readonly host: HostIdentity;
  /** The name of the host's folder in the data folder: its lock is taken where Castellan is on the host too. */
  readonly folder: string;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly version: string;
  readonly ticket?: string | undefined;
  readonly approver?: string | undefined;
  /** SHA-256 of the lists of what may be set, by name: the scripts use the file with these lists alone. */
  readonly lists: Readonly<Record<string, string>>;
  readonly steps: readonly (UndoStep & { readonly confirm?: { readonly control: string; readonly understand: readonly string[] } })[];
  /** Changes that a script does not make, and why. */
  readonly notMade: readonly { readonly label: string; readonly reason: string }[];
}

/** The text of the file: ASCII with line feeds. It has no seal, because it travels; its SHA-256 says which content was approved. */
export function planScriptText(file: PlanScriptFile): string {
  const { kind, plan, host, folder, lists, steps, notMade, ticket, approver } = file;
  const content: Readonly<Record<string, Json>> = {
    kind,
    version: 1,
    plan,
    host: { kind: host.kind, name: marked(host.name), machineId: marked(host.machineId) },
    folder,
    savedAt: marked(file.savedAt),
    savedBy: marked(file.savedBy),
    tool: marked(file.version),
    ...(ticket !== undefined && ticket !== '' && { ticket: marked(ticket) }),
    ...(approver !== undefined && approver !== '' && { approver: marked(approver) }),
    lists,
    steps: steps.map((step) => ({
      ...stepLine(step),
      ...(step.confirm && { confirm: { control: marked(step.confirm.control), understand: step.confirm.understand.map((text) => marked(text)) } }),
    })),
    notMade: notMade.map(({ label, reason }) => ({ label: marked(label), reason: marked(reason) })),
  };
  return `${toAscii(JSON.stringify(content, null, 1))}\n`;
}
