import { z } from 'zod';

/**
 * How a user makes one change without Castellan: a command that runs as it stands on Windows PowerShell 5.1 and PowerShell 7 for
 * exactly this target, or a sentence that says what to do, where no command can be typed.
 */
export const nativeSchema = z.union([z.strictObject({ command: z.string() }), z.strictObject({ steps: z.string() })]);
export type Native = Readonly<z.infer<typeof nativeSchema>>;

export const nativeText = (native: Native): string => ('command' in native ? native.command : native.steps);
