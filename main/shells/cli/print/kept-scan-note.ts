import { timeWords } from '../../../words/utc-times.ts';
import { printable } from './printable.ts';

/** Said where a command uses the scan that is kept. */
export const keptScanNote = ({ finishedAt, host }: { readonly finishedAt: string; readonly host: string }): string =>
  `This is the scan of ${timeWords(finishedAt)}. Add --scan to read ${printable(host)} again first.`;
