import { z } from 'zod';

export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export const severitySchema = z.enum(severities);
export type Severity = z.infer<typeof severitySchema>;

/** Smaller is more severe. */
export const severityRank = (severity: Severity): number => severities.indexOf(severity);
