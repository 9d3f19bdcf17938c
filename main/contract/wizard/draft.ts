import { z } from 'zod';
import { chosenSchema } from './plan-view.ts';

/** What a user has chosen and typed on one host and not yet finished: it is there again after the window was closed. */
export const draftSchema = z.object({
  version: z.literal(1),
  step: z.string(),
  area: z.string(),
  chosen: z.array(chosenSchema),
  optionalGroups: z.array(z.string()),
  /** VMs that may be shut down for their changes. */
  windows: z.array(z.string()).optional(),
  /** Findings put off with “Not now”. */
  later: z.array(z.string()),
  /** Texts of fields by the name of the field. */
  texts: z.record(z.string(), z.string()),
});
export type Draft = Readonly<z.infer<typeof draftSchema>>;
export const emptyDraft: Draft = { version: 1, step: 'connect', area: '', chosen: [], optionalGroups: [], later: [], texts: {} };

/** What belongs to the user and not to a host. */
export const preferencesSchema = z.object({
  version: z.literal(1),
  lastHost: z.string().optional(),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
});
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;
export const emptyPreferences: Preferences = { version: 1, theme: 'system' };
