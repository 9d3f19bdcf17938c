import { z } from 'zod';

/** What a reply, a journal record or a file can hold: plain JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export const jsonSchema: z.ZodType<Json> = z.json();
