import { describe, expect, it } from 'vitest';
import { clusterRestartSteps, hostRestartSteps } from '../../../../main/words/changes/restart-steps.ts';

const commands = [...hostRestartSteps, ...clusterRestartSteps].flatMap(({ command }) => (command === undefined ? [] : [command]));
const at = (words: string): number => clusterRestartSteps.findIndex(({ command }) => command?.includes(words) === true);

describe('the steps of a restart', () => {
  it('force nothing, and name this computer by its variable', () => {
    for (const command of commands) expect(command).not.toMatch(/-Force|\/f\b|ForceDrain/);
    for (const command of commands.filter((each) => each.includes('ClusterNode -Name'))) expect(command).toContain('$env:COMPUTERNAME');
  });
  it('drain a node before its restart, and end the maintenance mode before the node is resumed', () => {
    const order = [
      'Get-CauRun',
      'Suspend-ClusterNode',
      'Enable-StorageMaintenanceMode',
      'shutdown.exe',
      'Disable-StorageMaintenanceMode',
      'Resume-ClusterNode',
    ].map(at);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(clusterRestartSteps.at(-1)?.say).toContain('next node');
  });
});
