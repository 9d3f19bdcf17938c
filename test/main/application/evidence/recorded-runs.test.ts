import { expect, it } from 'vitest';
import { emptyCoverTexts } from '../../../../main/contract/record/cover-texts.ts';
import type { EvidenceRecord } from '../../../../main/contract/record/record.ts';
import { readLastRun } from '../../../../main/application/past/read-last-run.ts';
import { reportHost } from '../../../../main/application/reporting/report-host.ts';
import { resetPractice } from '../../../../main/application/hosts/reset-practice.ts';
import { verifyRecord } from '../../../../main/application/evidence/verify-record.ts';
import { stepsInOrder } from '../../../../main/engine/history/runs.ts';
import { changes } from '../../../../main/reports/document/changes/changes.ts';
import { undoSentence } from '../../../../main/reports/document/summary/changed-and-held.ts';
import type { Block } from '../../../../main/reports/document/report-document.ts';
import { recordText, sealRecord } from '../../../../main/reports/seal.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import { timeWords } from '../../../../main/words/utc-times.ts';
import { applyIt, planFor, practiceApplication, quiet, reference } from '../practice-application.ts';

/** After a run of which one part was made and one was left, because it was on hold or not confirmed. */
async function afterRun() {
  const application = practiceApplication();
  const plan = await planFor(application, 'W02-42', 'W12-01');
  await applyIt(application, plan);
  const last = await readLastRun(application, { identity: plan.host, facts: {} });
  if (!last) throw new Error('The journal holds no run.');
  const choice = { reference, scanFirst: false, areas: [], before: undefined, cover: emptyCoverTexts } as const;
  const recordIn = async (edition: EvidenceRecord['edition']): Promise<EvidenceRecord> => (await reportHost(application, { ...choice, edition }, quiet)).record;
  return { application, plan, last, recordIn };
}
const resultOf = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.is === 'pairs' ? block.pairs : [])).find(({ label }) => label === 'Result')?.value ?? '';

it('the run of a record holds each change that the Result page shows, with the reason why one was left, in both editions', async () => {
  const { plan, last, recordIn } = await afterRun();
  expect(last.run.left.length).toBeGreaterThan(0);
  expect(last.run.steps.length).toBeGreaterThan(0);
  for (const edition of ['full', 'redacted'] as const) {
    const record = await recordIn(edition);
    const steps = record.runs[0]?.steps ?? [];
    expect(steps.map(({ step, settled }) => [step, settled?.outcome])).toEqual(stepsInOrder(last.run).map(({ step, settled }) => [step, settled?.outcome]));
    for (const { step } of last.run.left)
      expect(steps.find((each) => each.step === step)).toMatchObject({
        became: 'notMade',
        inPlace: false,
        settled: { message: expect.stringMatching(/./) as string },
      });
    expect(resultOf(changes(record))).toBe(
      `${String(plan.changes.length)} changes planned, ${String(last.run.steps.length)} started, ${String(last.run.left.length)} not started (on hold or refused), ${String(last.inPlace.size)} in place`,
    );
    const tables = changes(record).flatMap((block) => (block.is === 'table' ? [block] : []));
    expect(tables.find(({ caption }) => caption.startsWith('Changes of the run'))?.rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(steps.length);
    expect(tables.find(({ caption }) => caption.startsWith('The same changes'))?.rows).toHaveLength(last.run.steps.length);
  }
});

it('a record of an earlier build, without the changes that a run left, still matches the journal', async () => {
  const { application, last, recordIn } = await afterRun();
  const { seal: _seal, ...record } = await recordIn('full');
  const left = new Set(last.run.left.map(({ step }) => step));
  const checked = async (runs: EvidenceRecord['runs']): Promise<string | undefined> => {
    const sealed = sealRecord({ ...record, runs }, sha256);
    const text = recordText(sealed);
    const all = await verifyRecord(application, { record: sealed, json: JSON.parse(text) as object, bytes: new TextEncoder().encode(text) }, undefined);
    return all.find(({ what }) => what === 'The head of the journal')?.is;
  };
  const without = (gone: (step: number) => boolean): EvidenceRecord['runs'] =>
    record.runs.map((run) => ({ ...run, steps: run.steps.filter(({ step }) => !gone(step)) }));
  expect(await checked(record.runs)).toBe('holds');
  expect(await checked(without((step) => left.has(step)))).toBe('holds');
  expect(await checked(without((step) => !left.has(step)))).toBe('fails');
});

it('the run of a record names the reset of its practice host in both editions, and has nothing in place and nothing unknown', async () => {
  const { application, recordIn } = await afterRun();
  expect(undoSentence(await recordIn('full'))).toContain('by Castellan');
  await resetPractice(application, reference);
  const resetAt = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/) as string;
  for (const edition of ['full', 'redacted'] as const) {
    const record = await recordIn(edition);
    expect(record.runs).toMatchObject([{ resetAt }]);
    const [run] = record.runs;
    if (!run) throw new Error('The record holds no run.');
    const words = `the practice host was reset on ${timeWords(run.resetAt ?? '')}`;
    expect(resultOf(changes(record))).toMatch(new RegExp(`, 0 in place; ${words}$`));
    const unknown = { ...record, runs: [{ ...run, steps: run.steps.map((step) => ({ ...step, became: 'unknown' as const })) }] };
    expect([undoSentence(record), undoSentence(unknown)]).toEqual(Array(2).fill('No change by Castellan is in place.'));
  }
  const record = await recordIn('full');
  const { seal: _seal, ...unsealed } = record;
  const headOf = async (sealed: EvidenceRecord): Promise<string | undefined> => {
    const text = recordText(sealed);
    const all = await verifyRecord(application, { record: sealed, json: JSON.parse(text) as object, bytes: new TextEncoder().encode(text) }, undefined);
    return all.find(({ what }) => what === 'The head of the journal')?.is;
  };
  const reset = (at: string | undefined): EvidenceRecord =>
    sealRecord({ ...unsealed, runs: record.runs.map(({ resetAt: _resetAt, ...run }) => ({ ...run, ...(at !== undefined && { resetAt: at }) })) }, sha256);
  expect(await headOf(record)).toBe('holds');
  // Earlier builds recorded no reset.
  expect(await headOf(reset(undefined))).toBe('holds');
  expect(await headOf(reset('2026-11-28T08:00:00.000Z'))).toBe('fails');
});
