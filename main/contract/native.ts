import { z } from 'zod';

/**
 * How a user makes one change without Castellan. A command runs as it stands on Windows PowerShell 5.1 and PowerShell 7, for
 * exactly this target. Where no command can be typed, a sentence says what to do.
 */
export const nativeSchema = z.union([z.strictObject({ command: z.string() }), z.strictObject({ steps: z.string() })]);
export type Native = Readonly<z.infer<typeof nativeSchema>>;

export const nativeText = (native: Native): string => ('command' in native ? native.command : native.steps);
