import { heldChanges } from '../../../../main/application/evidence/held-changes.ts';
import { makeRecord } from '../../../../main/application/evidence/make-record.ts';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import { emptyCoverTexts } from '../../../../main/contract/record/cover-texts.ts';
import type { EvidenceRecord } from '../../../../main/contract/record/record.ts';
import { makeMap } from '../../../../main/engine/mapping/make-map.ts';
import { judge } from '../../../../main/engine/judging/judge.ts';
import { sealRecord } from '../../../../main/reports/seal.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import type { PracticeBench } from '../../engine/practice-bench.ts';

/** The sealed record of a practice host as it is now. */
export async function recordOfBench(bench: PracticeBench, before?: EvidenceRecord): Promise<EvidenceRecord> {
  const known = await bench.known();
  const findings = controls.flatMap((control) => judge(control, known));
  const record = makeRecord({
    host: bench.host.identity,
    controls,
    controlsInCatalogue: controls.length,
    facts: known.facts,
    findings,
    held: heldChanges(controls, known, bench.host.identity, sha256),
    map: makeMap({ facts: known.facts, findings, profile: known.profile }),
    scan: { startedAt: known.now, finishedAt: known.now, partial: false },
    profile: known.profile,
    runs: bench.runs(),
    journal: { is: 'unread', why: 'in memory' },
    ...(before && { before: { finishedAt: before.scan.finishedAt, findings: before.findings } }),
    cover: emptyCoverTexts,
    tool: { name: 'Castellan', version: '0', catalogue: '', scripts: '' },
    writtenAt: known.now,
    writtenBy: 'test',
  });
  return sealRecord(record, sha256);
}
