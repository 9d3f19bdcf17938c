import { z } from 'zod';

/** Names and values that single out one row of a resource. The host's own row has the empty key. */
export const keySchema = z.record(z.string(), z.string());
export type Key = Readonly<Record<string, string>>;

/** One fact of one row: `{ resource: 'vmFirmware', key: { vm: '…' }, property: 'secureBoot' }`. */
export const addressSchema = z.object({ resource: z.string(), key: keySchema, property: z.string() });
export interface Address {
  readonly resource: string;
  readonly key: Key;
  readonly property: string;
}
