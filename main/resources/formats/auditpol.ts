import { dsvFormat } from 'd3-dsv';

/** What a subcategory records. The numbers of `auditpol /backup`: 0 none, 1 success, 2 failure, 3 both. */
export type AuditSetting = readonly ('success' | 'failure')[];

/** One System row of `auditpol /backup`, by GUID: the names and words beside it are translated and are not read. */
export interface AuditRow {
  /** Lower case, without braces. */
  readonly subcategory: string;
  readonly setting: AuditSetting;
}

/** A row of the backup that says what is recorded, for all users or for one. */
interface SettingRow extends AuditRow {
  /** Whom it concerns, in the language of Windows (`System`, `Система`), or a user. */
  readonly target: string;
}

/**
 * Rows by column position: computer, target, subcategory, GUID, inclusion, exclusion, number. The rows for all users are those of
 * the target that holds most of them; its name is translated in some languages. Behind them stand rows without target and GUID (the
 * options): where these are missing, the backup is cut off. Throws on everything that is no whole backup.
 */
export function parseAuditBackup(text: string): readonly AuditRow[] {
  const lines = dsvFormat(',')
    .parseRows(text.replace(/^\uFEFF/, ''))
    .map((cells) => cells.map((cell) => cell.trim()));
  const settings = lines.flatMap((cells) => settingRow(cells) ?? []);
  if (settings.length === 0) throw new Error('this is not a backup of auditpol: it contains no row with a GUID and a number');
  const last = lines.findLastIndex((cells) => settingRow(cells) !== undefined);
  if (!lines.slice(last + 1).some((cells) => cells.length >= 7 && cells[1] === '' && cells[3] === '' && cells[2] !== ''))
    throw new Error('the backup of auditpol is cut off: its options are missing');
  const counts = new Map<string, number>();
  for (const { target } of settings) counts.set(target, (counts.get(target) ?? 0) + 1);
  const [most, next] = [...counts].sort(([, a], [, b]) => b - a);
  if (most === undefined || most[1] === next?.[1]) throw new Error('the backup of auditpol does not show which rows are for all users');
  const rows = settings.filter(({ target }) => target === most[0]).map(({ subcategory, setting }) => ({ subcategory, setting }));
  const twice = rows.find(({ subcategory }, at) => rows.findIndex((each) => each.subcategory === subcategory) !== at);
  if (twice) throw new Error(`the backup of auditpol names the subcategory ${twice.subcategory} twice`);
  return rows;
}

function settingRow(cells: readonly string[]): SettingRow | undefined {
  const guid = /^\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}$/i.exec(cells[3] ?? '')?.[1];
  const [target = '', number = ''] = [cells[1], cells[6]];
  return guid === undefined || target === '' || !/^[0-3]$/.test(number)
    ? undefined
    : { target, subcategory: guid.toLowerCase(), setting: auditSetting(Number(number)) };
}

export const auditSetting = (number: number): AuditSetting => [
  ...((number & 1) === 1 ? (['success'] as const) : []),
  ...((number & 2) === 2 ? (['failure'] as const) : []),
];
