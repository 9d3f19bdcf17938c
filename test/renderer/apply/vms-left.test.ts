import { createElement } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { VmLeftView } from '../../../main/contract/wizard/host-view.ts';
import { VmsLeft } from '../../../renderer/apply/vms-left.tsx';
import { showVmsLeft, startShownVms, useVmsLeft } from '../../../renderer/apply/vms-left-store.ts';
import { openConnection } from '../open-connection.ts';
import { renderStatic } from '../render-static.ts';

const host = 'practice:neglected';
const left = (name: string): VmLeftView => ({ vm: name, name, message: `${name} was running before the run 1, and its state is Off now.` });
const text = (reference = host): string => renderStatic(createElement(VmsLeft, { reference })).text;

beforeEach(() => {
  useVmsLeft.setState(useVmsLeft.getInitialState(), true);
});

describe('VMs that a run has left off', () => {
  it('are named with one button that starts them, on their own host alone', () => {
    expect(text()).toBe('');
    showVmsLeft(host, [left('LNX01')]);
    expect(text()).toContain('LNX01 was running before the run 1, and its state is Off now.');
    expect(text()).toContain('Start LNX01');
    showVmsLeft(host, [left('LNX01'), left('WEB01')]);
    expect(text()).toContain('2 VMs were left off by a run');
    expect(text()).toContain('Start 2 VMs');
    expect(text('practice:fresh')).toBe('');
  });

  it('are gone after they were started, with what was read; one that does not start stays', async () => {
    showVmsLeft(host, [left('LNX01'), left('WEB01')]);
    const asked: unknown[] = [];
    openConnection({
      startVms: (given: unknown) => {
        asked.push(given);
        return Promise.resolve({ left: [left('WEB01')], notices: ['LNX01 was left off by the run 1. Castellan has started it.'] });
      },
    });
    await startShownVms(host);
    expect(asked).toEqual([{ reference: host }]);
    expect(text()).toContain('Castellan has started it.');
    expect(text()).toContain('Start WEB01');
    expect(text()).not.toContain('Start 2 VMs');
  });

  it('stay there with what went wrong where they cannot be started', async () => {
    showVmsLeft(host, [left('LNX01')]);
    openConnection({ startVms: () => Promise.reject(new Error('The host is gone.')) });
    await startShownVms(host);
    expect(text()).toContain('The VMs could not be started.');
    expect(text()).toContain('Start LNX01');
    expect(useVmsLeft.getState().starting).toBe(false);
  });
});
