import type { Severity } from '../../contract/severity.ts';

export const severityWords: Readonly<Record<Severity, string>> = { critical: 'critical', high: 'high', medium: 'medium', low: 'low', info: 'for information' };
/** The most severe first. */
export const severityOrder: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];
