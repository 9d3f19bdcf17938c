import { describe, expect, it } from 'vitest';
import { createElement } from 'react';
import { HostChoiceList } from '../../../renderer/connect/host-choice-list.tsx';
import { renderStatic } from '../render-static.ts';

const hosts = [
  { reference: 'practice:neglected', title: 'HV01: Old file server, 12 VMs', kind: 'practice' as const },
  { reference: 'practice:fresh', title: 'HV09: New installation, 0 VMs', kind: 'practice' as const },
];
const list = (lastHost: string | undefined, opening = false) =>
  renderStatic(createElement(HostChoiceList, { hosts, lastHost, opening, onOpen: () => undefined }));

describe('the list of hosts', () => {
  it('has one line for each host, with its whole title as the name of the button', () => {
    const { markup, text } = list(undefined);
    expect(markup.match(/<li/g)).toHaveLength(2);
    expect(markup).toContain('aria-label="HV01: Old file server, 12 VMs"');
    expect(text).toBe('HV01 Old file server, 12 VMs HV09 New installation, 0 VMs');
  });

  it('marks the host that was used last, and no other', () => {
    const { markup, text } = list('practice:fresh');
    expect(text.match(/used last/g)).toHaveLength(1);
    expect(markup).toContain('aria-label="HV09: New installation, 0 VMs (used last)"');
    expect(list('local').text).not.toContain('used last');
  });

  it('stays reachable by the keyboard while a host is opened, and says that it does nothing', () => {
    const { markup } = list(undefined, true);
    expect(markup.match(/aria-disabled="true"/g)).toHaveLength(2);
    expect(markup).not.toMatch(/ disabled=/);
  });
});
