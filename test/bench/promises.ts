/** What the design promises of a measurement: a number with a comparison, and where a missed one is decided. */
export interface BenchPromise {
  readonly says: string;
  readonly comparison: '<' | '≤';
  readonly limit: number;
  readonly unit: 'ms' | 's' | '×' | 'MB' | 'frames';
  /** File of docs/decisions that says what follows while it is missed. Without one a missed promise stays open. */
  readonly decision?: string;
}

const scanRatio = (vms: string): BenchPromise => ({
  says: `scan of ${vms} VMs against the bare cmdlets one after another`,
  comparison: '≤',
  limit: 0.7,
  unit: '×',
});
const scanRatioWithoutLatency = (vms: string): BenchPromise => ({
  says: `scan of ${vms} VMs against the bare cmdlets, without latency`,
  decision: '0128-the-lane-main-never-waits.md',
  comparison: '≤',
  limit: 1.5,
  unit: '×',
});

export const promises = {
  judging: { says: 'judging 500 controls over 1,000 VMs', comparison: '<', limit: 1000, unit: 'ms' },
  scan12: scanRatio('12'),
  scan300: scanRatio('300'),
  scan1000: scanRatio('1,000'),
  scanGrowth: { says: 'time of a scan of 1,000 VMs against 300 VMs', comparison: '≤', limit: 3.6, unit: '×' },
  seededScanGrowth: { says: 'time of scanning and judging 1,000 seeded VMs against 300, without latency', comparison: '≤', limit: 3.6, unit: '×' },
  judgeGrowth: { says: 'time of judging 1,000 seeded VMs against 300', comparison: '≤', limit: 3.6, unit: '×' },
  scan12WithoutLatency: scanRatioWithoutLatency('12'),
  scan300WithoutLatency: scanRatioWithoutLatency('300'),
  scan1000WithoutLatency: scanRatioWithoutLatency('1,000'),
  firstFinding: { says: 'first finding on the screen after its resource arrived, at 50,000 findings', comparison: '<', limit: 1, unit: 's' },
  scrolling: { says: 'frames over 50 ms while 25,000 lines scroll', comparison: '≤', limit: 0, unit: 'frames' },
  memory: { says: 'memory of the process after a scan of 1,000 VMs', comparison: '<', limit: 400, unit: 'MB' },
  windowStart: { says: 'window from its start to its first heading against a bare Electron window', comparison: '≤', limit: 1.3, unit: '×' },
  pdf: { says: 'PDF of 62 pages, cold', comparison: '≤', limit: 2.5, unit: 's' },
} as const satisfies Readonly<Record<string, BenchPromise>>;

export type PromiseId = keyof typeof promises;
