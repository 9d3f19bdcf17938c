import { z } from 'zod';
import { factStateSchema } from './fact-state.ts';

const at = z.string();
const run = z.string();
const vm = z.string();

/** Of a change: its VM is shut down for it and started again after it. */
export const changeWindowSchema = z.object({
  /** The VM is a domain controller, or it is not known whether it is one. */
  domainController: z.boolean(),
});

/** A VM that ran when the windows of a run were opened: it runs again when they are closed. */
const runningVmSchema = z.object({ vm, name: z.string() });

/** What reading showed of the state of the VM, and what Windows said before. */
const stateSchema = { is: factStateSchema, message: z.string() };

/** What the journal holds of the windows of a run. `windowOpened` is written before the first VM is asked to shut down. */
export const windowEntrySchemas = [
  z.object({ entry: z.literal('windowOpened'), at, run, running: z.array(runningVmSchema) }),
  z.object({ entry: z.literal('vmStopping'), at, run, vm }),
  z.object({ entry: z.literal('vmStopped'), at, run, vm, ...stateSchema }),
  z.object({ entry: z.literal('vmStarted'), at, run, vm, ...stateSchema }),
  z.object({ entry: z.literal('windowClosed'), at, run }),
] as const;

/** Where a VM is on its way through its window. */
export const windowEventSchema = z.object({
  vm,
  name: z.string(),
  is: z.enum(['checking', 'shuttingDown', 'off', 'starting', 'running', 'held', 'notOff', 'startFailed']),
  message: z.string(),
  /** What starts the VM without Castellan, where it was not started. */
  command: z.string().optional(),
});
export type WindowEvent = Readonly<z.infer<typeof windowEventSchema>>;
