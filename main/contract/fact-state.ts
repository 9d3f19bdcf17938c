import { z } from 'zod';
import { rightSchema } from './right.ts';
import { jsonSchema, type Json } from './json.ts';

/**
 * What is known of one fact: a value; absent (it does not exist on the host, which is an answer); unsupported here (why);
 * unread (why, and which right was missing); not asked (no reading has been made).
 */
export const factStateSchema: z.ZodType<FactState> = z.discriminatedUnion('is', [
  z.object({ is: z.literal('value'), value: jsonSchema }),
  z.object({ is: z.literal('absent') }),
  z.object({ is: z.literal('unsupported'), why: z.string() }),
  z.object({ is: z.literal('unread'), why: z.string(), missingRight: rightSchema.optional() }),
  z.object({ is: z.literal('notAsked') }),
]);
export type FactState =
  | { readonly is: 'value'; readonly value: Json }
  | { readonly is: 'absent' }
  | { readonly is: 'unsupported'; readonly why: string }
  | { readonly is: 'unread'; readonly why: string; readonly missingRight?: z.infer<typeof rightSchema> | undefined }
  | { readonly is: 'notAsked' };

/** A state that a setting can be put into and found in: a value, or absent. */
export const settledStateSchema: z.ZodType<SettledState> = z.discriminatedUnion('is', [
  z.object({ is: z.literal('value'), value: jsonSchema }),
  z.object({ is: z.literal('absent') }),
]);
export type SettledState = { readonly is: 'value'; readonly value: Json } | { readonly is: 'absent' };

export const valueState = (value: Json): SettledState => ({ is: 'value', value });
export const absentState: SettledState = { is: 'absent' };
export const isSettled = (state: FactState): state is SettledState => state.is === 'value' || state.is === 'absent';

/** Whether nothing is known of it: a value and absence are answers. A list that leaves such a state out counts it as harmless. */
export const isUnsettled = (state: FactState): boolean => !isSettled(state);

/** The text of a state that holds one; undefined for everything else. */
export const textOf = (state: FactState | undefined): string | undefined =>
  state?.is === 'value' && typeof state.value === 'string' ? state.value : undefined;
