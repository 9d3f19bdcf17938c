import { startVms } from '../../../application/runs/start-vms.ts';
import { settleSentence } from '../../../application/hosts/settle-open-runs.ts';
import type { ExitCode } from '../exit-code.ts';
import { printable } from '../print/printable.ts';
import type { Context } from './context.ts';

/** Starts the VMs that an interrupted run has left off, and says what came of each. */
export async function startVmsCommand({ application, io }: Context, { host }: { readonly host: string }): Promise<ExitCode> {
  let printed = 0;
  const left = await startVms(application, host, {
    tell: (event) => {
      printed += 1;
      io.out(printable(settleSentence(event)));
    },
  });
  if (printed === 0) io.out('All VMs that a run has shut down are running.');
  return left.length === 0 ? 0 : 4;
}
