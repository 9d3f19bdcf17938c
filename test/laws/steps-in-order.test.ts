import { describe, expect, it } from 'vitest';
import { controls } from '../../main/catalogue/index.generated.ts';

interface Steps {
  readonly id: string;
  readonly steps: readonly string[];
  readonly isAboutVolumes: boolean;
}
const all: readonly Steps[] = controls.flatMap(({ id, fix, each }) =>
  fix?.kind === 'steps' || fix?.kind === 'action' ? [{ id, steps: fix.steps, isAboutVolumes: each?.resource === 'vmVolume' }] : [],
);

/** A step that ends with a restart of the host: firmware is set up and installed outside Windows. */
const restarts = (step: string): boolean => /restart (?:the|this) host\b|restarts the host\b|firmware setup|install the current firmware/i.test(step);
const movesVms = (step: string): boolean => /\b(?:move|shut down)\b[^.]*\bVMs\b|\bVMs are off\b/i.test(step);
const restartsUnderVms = (steps: readonly string[]): boolean => {
  const [restart, moved] = [steps.findIndex(restarts), steps.findIndex(movesVms)];
  return restart >= 0 && (moved < 0 || moved > restart);
};

/** A step that says when nothing is to be done. */
const isException = (step: string): boolean => /^If .*, accept the risk\b/.test(step);
const beginsWithoutExceptions = (steps: readonly string[]): boolean =>
  steps.some((step, at) => isException(step) && steps.slice(0, at).some((other) => !isException(other)));

describe('the steps of a control', () => {
  it('move or shut down the VMs before the first restart of the host', () => {
    expect(all.filter(({ steps }) => steps.some(restarts)).length).toBeGreaterThan(10);
    expect(all.filter(({ steps }) => restartsUnderVms(steps)).map(({ id }) => id)).toEqual([]);
  });

  it('name first when nothing is to be done', () => {
    expect(all.filter(({ steps }) => steps.some(isException)).length).toBeGreaterThan(1);
    expect(all.filter(({ steps }) => beginsWithoutExceptions(steps)).map(({ id }) => id)).toEqual([]);
  });

  it('take the path of a volume as it is: it may have no drive letter', () => {
    const texts = all.filter(({ isAboutVolumes }) => isAboutVolumes).flatMap(({ id, steps }) => steps.map((text) => ({ id, text })));
    expect(texts.some(({ text }) => text.includes('-MountPoint "PATH"'))).toBe(true);
    expect(texts.filter(({ text }) => /-(?:MountPoint|DriveLetter) +["']?[A-Z]\b:?/.test(text)).map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });
});
