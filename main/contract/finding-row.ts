import { z } from 'zod';
import { keySchema } from './address.ts';
import { severitySchema } from './severity.ts';
import { verdictSchema } from './verdict.ts';

/** A finding as a line of a list: small, because there may be fifty thousand. Its evidence is asked for when it is opened. */
export const findingRowSchema = z.object({
  /** `HV-D-22 {"adapter":"…"}`: the control and the target's key. */
  id: z.string(),
  control: z.string(),
  kind: z.string(),
  key: keySchema,
  label: z.string(),
  verdict: verdictSchema,
  severity: severitySchema,
  title: z.string(),
  /** Where the verdict is neither met nor notMet: why. */
  because: z.string(),
  /** The ids of the VMs that it is about. */
  vms: z.array(z.string()),
  waived: z.boolean(),
});
export type FindingRow = Readonly<z.infer<typeof findingRowSchema>>;

/** All rows of these controls, in place of those that were there. */
export const rowsOfControlsSchema = z.object({ controls: z.array(z.string()), rows: z.array(findingRowSchema) });
export type RowsOfControls = Readonly<z.infer<typeof rowsOfControlsSchema>>;

/** The same after a control was read again, with what turned up on the way: an interrupted run, or readings that were not saved. */
export const recheckedSchema = rowsOfControlsSchema.extend({ notices: z.array(z.string()) });
export type RecheckedView = Readonly<z.infer<typeof recheckedSchema>>;
