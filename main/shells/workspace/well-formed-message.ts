import { z } from 'zod';

/**
 * What the link of the wizard sends, and nothing more: a call by its name with an input, or that an answer is no longer wanted.
 * Headers are not among it, because one of them makes oRPC parse the input as something other than JSON.
 */
const messageSchema = z.union([
  z.strictObject({ i: z.string(), p: z.strictObject({ u: z.string().regex(/^\/[\w/]+$/), b: z.unknown().optional() }) }),
  z.strictObject({ i: z.string(), t: z.literal(4) }),
]);

/**
 * Asked by each shell before oRPC sees a message. oRPC reads a message in a listener that nothing awaits. One that it cannot read
 * is a fault that nothing catches, and it ends the program.
 */
export function isWellFormedMessage(data: unknown): boolean {
  if (typeof data !== 'string') return false;
  try {
    return messageSchema.safeParse(JSON.parse(data)).success;
  } catch {
    return false;
  }
}
