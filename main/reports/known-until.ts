import type { UnsealedRecord } from '../contract/record/record.ts';

/** When the newest of its readings was taken: after an apply, what was touched is read again, without a scan. */
export const knownUntil = ({ scan, readings }: Pick<UnsealedRecord, 'scan' | 'readings'>): string =>
  readings.reduce((newest, { at }) => (at > newest ? at : newest), scan.finishedAt);
