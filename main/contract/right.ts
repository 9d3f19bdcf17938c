import { z } from 'zod';

/** The right that a read needs. An empty answer is believed only when this right was proven. */
export const rightSchema = z.enum(['none', 'hyperVAdministrators', 'administrator']);
export type Right = z.infer<typeof rightSchema>;
