import { client } from './connection-store.ts';
import { useFindings } from './findings-store.ts';

/** Replaces the findings on the screens by those of the last scan, as the other side holds them. */
export async function loadFindings(reference: string): Promise<void> {
  const findings = useFindings.getState();
  findings.clear();
  let scannedAt: string | undefined;
  for await (const piece of await client().findings({ reference })) {
    findings.add(piece.rows);
    ({ scannedAt } = piece);
  }
  if (scannedAt !== undefined) findings.finish(scannedAt, false);
}
