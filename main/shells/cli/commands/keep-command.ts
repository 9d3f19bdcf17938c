import { keepRollback, practiceConnect, returnRollback } from '../../../application/runs/keep-rollback.ts';
import type { KeptView } from '../../../contract/wizard/rollback-view.ts';
import type { ExitCode } from '../exit-code.ts';
import { printable } from '../print/printable.ts';
import type { Context } from './context.ts';

export interface KeepOptions {
  readonly statement?: string;
  readonly json?: boolean;
}

/** Keeps the change that waits on a host, where the proofs are there. */
export async function keepCommand({ application, io }: Context, reference: string, { statement, json }: KeepOptions): Promise<ExitCode> {
  const view = await keepRollback(application, { reference, statement });
  tellView(view, io, json === true);
  return codes[view.is];
}

/** Restores the old value of the change that waits, at once. */
export async function restoreCommand({ application, io }: Context, reference: string, { json }: { readonly json?: boolean }): Promise<ExitCode> {
  const view = await returnRollback(application, { reference });
  tellView(view, io, json === true);
  return view.is === 'returned' || view.is === 'returning' ? 0 : 4;
}

/** A practice host: a new connection with a sign-in, from the same address as before or from another one. */
export async function connectPracticeHost({ application, io }: Context, reference: string, { other }: { readonly other?: boolean }): Promise<ExitCode> {
  await practiceConnect(application, reference, other !== true);
  io.out(`A new connection to ${reference} was simulated${other === true ? ', from another address' : ''}.`);
  return 0;
}

const codes: Readonly<Record<KeptView['is'], ExitCode>> = { kept: 0, returning: 4, returned: 4, notReturned: 4, refused: 5 };

function tellView(view: KeptView, io: Context['io'], json: boolean): void {
  if (json) io.out(JSON.stringify(view));
  else io.out(view.is === 'refused' ? `The change was not kept. ${printable(view.message)}` : printable(view.message));
}
