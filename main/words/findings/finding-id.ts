import type { Key } from '../../contract/address.ts';
import { keyText } from '../key-text.ts';

/** One id for a finding everywhere: its control and the key of its target, independent of the order of the key's names. */
export const findingId = (control: string, key: Key): string => `${control} ${keyText(key)}`;
