import { describe, expect, it } from 'vitest';
import { controlView, isControlAboutVms } from '../../main/application/views/control-view.ts';
import { findingRow } from '../../main/application/views/finding-row.ts';
import { vmHistory } from '../../main/application/vms/vm-history.ts';
import { vmList } from '../../main/application/vms/vm-list.ts';
import { controls } from '../../main/catalogue/index.generated.ts';
import type { Finding } from '../../main/contract/finding.ts';
import type { EvidenceRecord } from '../../main/contract/record/record.ts';
import { judge } from '../../main/engine/judging/judge.ts';
import type { Judging } from '../../main/engine/judging/judging.ts';
import { indexed } from '../../main/reports/document/counting.ts';
import { vmByVm } from '../../main/reports/document/vm/vm-by-vm.ts';
import { groupBy } from '../../main/words/group-by.ts';
import { nothingOnVm, nothingOnVmSentence } from '../../renderer/vms/nothing-on-vm.ts';
import { vmLines } from '../../renderer/vms/list/vm-lines.ts';
import { historyWords } from '../../renderer/vms/page/history-words.ts';
import { recordOfBench } from '../main/application/evidence/bench-record.ts';
import { PracticeBench } from '../main/engine/practice-bench.ts';
import { testWorlds } from '../practice/worlds.ts';

const aboutVms = controls.filter(isControlAboutVms);
const ids = new Set(aboutVms.map(({ id }) => id));
const views = new Map(controls.map((control) => [control.id, controlView(control)]));
const resources = [...new Set(aboutVms.map(({ each }) => each?.resource ?? ''))];
const none = /nothing to fix|No finding to fix|No finding\.|No finding names/i;

/** Every finding that names a VM is OK: whether something is to fix then depends on what was not listed. */
const othersOk = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => (finding.vms ? { ...finding, verdict: 'met' as const, waived: false } : finding));

/** What each place says of each VM. */
function said(findings: readonly Finding[], known: Judging, record: EvidenceRecord): readonly string[] {
  const byControl = groupBy(findings.map(findingRow), (row) => row.control);
  const lines = vmLines(vmList(known.facts, known.profile).vms, byControl, views);
  const report = vmByVm(indexed({ ...record, runs: [], findings: [...findings] }));
  const history = lines.flatMap(({ id }) => vmHistory([{ finishedAt: known.now, findings }], id, (control) => ids.has(control)));
  return [
    ...lines.flatMap((line) => [nothingOnVm(line), nothingOnVmSentence(line)]),
    ...history.map(historyWords),
    ...report.flatMap((block) => (block.is === 'paragraph' ? [block.text] : [])),
  ];
}

describe.each(Object.keys(testWorlds))('on %s', (world) => {
  it('no VM is said to have nothing to fix where the reading of a resource of VMs is missing, whichever it is', async () => {
    const bench = await PracticeBench.open(world);
    const [known, record] = [await bench.known(), await recordOfBench(bench)];
    const whole = controls.flatMap((control) => judge(control, known));
    expect(said(othersOk(whole.filter(({ vms }) => vms)), known, record).filter((text) => none.test(text)).length).toBeGreaterThan(0);
    for (const resource of resources) {
      const { [resource]: reading, ...others } = known.facts;
      expect(reading, resource).toBeDefined();
      const lacking = { ...known, facts: others };
      const refused = reading && { ...reading, complete: false, rows: [], problem: { kind: 'unread' as const, why: 'Access is denied.' } };
      const cut = { ...known, facts: { ...others, ...(refused && { [resource]: refused }) } };
      for (const without of [lacking, cut]) {
        const own = controls.filter(({ each }) => each?.resource === resource);
        const kept = whole.filter(({ control }) => !own.some(({ id }) => id === control));
        const findings = othersOk([...kept, ...own.flatMap((control) => judge(control, without))]);
        const texts = said(findings, known, record);
        expect(texts.length, resource).toBeGreaterThan(0);
        expect(
          texts.filter((text) => none.test(text)),
          resource,
        ).toEqual([]);
      }
    }
  });
});

it('there are controls about VMs, by their VMs, by what refers to a VM and by what knows its VMs', () => {
  expect(resources).toEqual(expect.arrayContaining(['vm', 'vmNetworkAdapter', 'vmHardDisk', 'vmSnapshot', 'folder', 'folderPrincipals']));
  expect(resources).not.toContain('firewallRule');
});
