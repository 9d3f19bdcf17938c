import { ORPCError } from '@orpc/client';
import type { ProblemView } from '../../main/contract/wizard/problem.ts';

/** What went wrong, ready for a screen. `lost`: the other side is gone; `mistake`: a fault of Castellan itself. */
export type Problem = ProblemView;

const isProblemView = (data: unknown): data is ProblemView =>
  typeof data === 'object' && data !== null && 'kind' in data && 'message' in data && 'details' in data;

/** The problem behind what a call threw; `tried` names what was tried. */
export function problemFrom(error: unknown, tried: string): Problem {
  if (error instanceof ORPCError) {
    if (error.code === 'PROBLEM' && isProblemView(error.data)) return error.data;
    if (error.code === 'BAD_REQUEST')
      return {
        kind: 'mistake',
        message: `${tried}: Castellan rejected the request of this window. Nothing was changed. Close the window and open it again.`,
        details: detailsOf(error),
      };
    return {
      kind: 'mistake',
      message: `${tried}: Castellan has an internal error. “History” shows the changes made before it.`,
      details: detailsOf(error),
    };
  }
  return {
    kind: 'lost',
    message: `${tried}: the connection to Castellan was lost. Confirmed changes continue without this window. Reconnect to see their state.`,
    details: detailsOf(error),
  };
}

const detailsOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));
