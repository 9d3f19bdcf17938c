// What the recordings of the practice hosts are made from. A digest for each group is kept beside them, so that a stale recording is seen without PowerShell.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from '../set-up.mjs';

/** Where the digests are kept, from the root of the repository. */
export const recordingInputsFile = 'test/practice/inputs.generated.json';

/** Folders or single files, and the endings of what counts in them. */
const groups = {
  collectors: ['scripts/powershell', /\.ps1$/, /^(write|modules)\//],
  resources: ['main/resources', /\.ts$/],
  decoding: ['main/hosts/local', /\.ts$/],
  simulator: ['test/simulator', /\.(ps1|psm1)$/],
  worlds: ['test/simulator/worlds', /\.json$/],
  recorder: ['test/laws/host/practice-recording.pwsh.test.ts', /\.ts$/],
  // What was made from them: a recording that was edited is stale as well.
  recordings: ['assets/practice', /\.json$/],
};

function filesBelow(path, wanted, without) {
  let names;
  try {
    names = readdirSync(join(root, path), { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
  } catch (error) {
    if (error.code !== 'ENOTDIR') throw error;
    return [path];
  }
  return names
    .filter((name) => wanted.test(name) && !(without?.test(name) ?? false))
    .sort()
    .map((name) => `${path}/${name}`);
}

/** SHA-256 over names and contents of each group. Line ends do not count: Git may change them. */
export function recordingInputs() {
  return Object.fromEntries(
    Object.entries(groups).map(([group, [path, wanted, without]]) => {
      const files = filesBelow(path, wanted, without);
      if (files.length === 0) throw new Error(`No input of the recordings is in ${path}.`);
      const hash = createHash('sha256');
      for (const file of files) hash.update(`${file}\0${readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n')}\0`);
      return [group, hash.digest('hex')];
    }),
  );
}

/** The groups whose digest is not the one that was kept with the recordings. */
export function staleRecordingInputs() {
  const now = recordingInputs();
  let kept = {};
  try {
    kept = JSON.parse(readFileSync(join(root, recordingInputsFile), 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return Object.keys(now).filter((group) => kept[group] !== now[group]);
}
