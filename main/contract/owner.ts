import { z } from 'zod';

/** Who else keeps a value in place: Windows would put it back after us. */
export const ownerSchema = z.object({
  kind: z.enum(['groupPolicy', 'cluster', 'dsc', 'osConfig', 'mdm', 'networkAtc', 'scvmm', 'unknown']),
  name: z.string(),
  id: z.string().optional(),
});
export type Owner = Readonly<z.infer<typeof ownerSchema>>;
