import type { ReportForm } from '../../contract/wizard/report-view.ts';

export interface ReportFile {
  readonly form: ReportForm;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A report that was made and can be saved. */
export interface HeldReport {
  readonly id: string;
  readonly files: readonly ReportFile[];
}
