import type { AskedFor, StoredScan } from '../storage/scan-store.ts';
import type { House } from './application.ts';

export const askedBy = ({ version, controls }: Pick<House, 'version' | 'controls'>): AskedFor => ({ version, controls: controls.map((control) => control.id) });

/**
 * Whether everything was asked that this version judges. Facts that nobody asked for must not be judged: a registry value that is
 * not among those that were read would count as absent.
 */
export function isWhole({ asked }: StoredScan, house: Pick<House, 'version' | 'controls'>): boolean {
  if (!asked || asked.version !== house.version) return false;
  const ids = new Set(asked.controls);
  return house.controls.every((control) => ids.has(control.id));
}
