import type { Address } from '../../main/contract/address.ts';

/** One text for one setting, for keys of lists. */
export const addressName = ({ resource, key, property }: Address): string => `${resource} ${property} ${JSON.stringify(key)}`;
