import { createElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { noScanTraces, scanTraces } from '../../../main/words/scan-traces.ts';
import { ScanScreen } from '../../../renderer/scan/scan-screen.tsx';
import { useHost } from '../../../renderer/state/host-store.ts';
import { renderStatic } from '../render-static.ts';

const screenOf = (kind: 'local' | 'practice'): string => {
  useHost.setState({ host: { identity: { name: 'HV01', reference: 'local', kind } } as never });
  return renderStatic(createElement(ScanScreen, { reference: 'local' })).text.toLowerCase();
};

afterEach(() => {
  useHost.setState(useHost.getInitialState(), true);
});

describe('the scan screen', () => {
  it('lists before a scan every trace that the report lists after it', () => {
    const shown = screenOf('local');
    expect(scanTraces().filter((trace) => !shown.includes(trace.toLowerCase()))).toEqual([]);
    expect(shown).not.toContain(noScanTraces.toLowerCase());
  });

  it('says that a scan of a practice host leaves no traces', () => {
    const shown = screenOf('practice');
    expect(shown).toContain(noScanTraces.toLowerCase());
    expect(shown).not.toContain('secedit');
  });
});
