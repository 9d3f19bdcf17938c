import type { AskedFor, StoredScan } from '../../storage/scans/scan-store.ts';
import type { Application } from '../ports/application.ts';

export const askedBy = ({ version, controls }: Pick<Application, 'version' | 'controls'>): AskedFor => ({
  version,
  controls: controls.map((control) => control.id),
});

/**
 * Whether every fact was read that this version judges. Facts that were not read must not be judged: a registry value that is not among those that were read
 * would count as absent.
 */
export function isWholeScan({ asked }: StoredScan, application: Pick<Application, 'version' | 'controls'>): boolean {
  if (!asked || asked.version !== application.version) return false;
  const ids = new Set(asked.controls);
  return application.controls.every((control) => ids.has(control.id));
}
