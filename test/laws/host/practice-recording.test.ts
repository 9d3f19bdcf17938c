import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordingInputs, recordingInputsFile, staleRecordingInputs } from '../../../scripts/tools/generate/recording-inputs.mjs';
import { root } from '../code/generated-file.ts';

describe('the recordings of the practice hosts', () => {
  it('are made from the collectors, resources, simulator and worlds that are here', () => {
    expect(staleRecordingInputs(), 'the recordings are stale: run “npm run generate” with PowerShell').toEqual([]);
  });

  it('have a digest of each group of inputs, each its own', () => {
    const kept = JSON.parse(readFileSync(join(root, recordingInputsFile), 'utf8')) as Readonly<Record<string, string>>;
    expect(kept).toEqual(recordingInputs());
    expect(new Set(Object.values(kept)).size).toBe(7);
  });
});
