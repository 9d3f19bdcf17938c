import { dsvFormat } from 'd3-dsv';

/** What a subcategory records. The numbers of `auditpol /backup`: 0 none, 1 success, 2 failure, 3 both. */
export type AuditSetting = readonly ('success' | 'failure')[];

/** One System row of `auditpol /backup`, by GUID: the names and words beside it are translated and are not read. */
export interface AuditRow {
  /** Lower case, without braces. */
  readonly subcategory: string;
  readonly setting: AuditSetting;
}

/**
 * Rows by column position: machine, target, subcategory, GUID, inclusion, exclusion, number. The target `System` stays English
 * on every Windows we know of; rows without a number (options, per-user rows) are not subcategories.
 */
export function parseAuditBackup(text: string): readonly AuditRow[] {
  const lines = dsvFormat(',').parseRows(text.replace(/^\uFEFF/, ''));
  if (lines.length < 2) throw new Error('the backup of auditpol holds no row');
  return lines.slice(1).flatMap((cells) => {
    const guid = /^\{([0-9a-f-]{36})\}$/i.exec((cells[3] ?? '').trim())?.[1];
    const number = Number((cells[6] ?? '').trim() === '' ? Number.NaN : cells[6]);
    if (guid === undefined || cells[1]?.trim() !== 'System' || !Number.isInteger(number) || number < 0 || number > 3) return [];
    return [{ subcategory: guid.toLowerCase(), setting: auditSetting(number) }];
  });
}

export const auditSetting = (number: number): AuditSetting => [
  ...((number & 1) === 1 ? (['success'] as const) : []),
  ...((number & 2) === 2 ? (['failure'] as const) : []),
];
