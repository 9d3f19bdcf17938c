import { rulingOf, unreadRuling } from '../ruling.ts';
import { registryValue, type LockOutRule } from '../lock-out-rule.ts';
import { readFact } from '../../../judging/read-fact.ts';
import { asrRules } from '../../../../resources/defender/asr-rule.ts';

const wayBack = 'The rollback and each undo run scripts in Windows PowerShell.';
const always: LockOutRule['fires'] = () => 'yes';

/** What blocks the scripts that restore the old values. */
export const rollbackDangers: readonly LockOutRule[] = [
  {
    id: 'scripts-refused',
    title: 'PowerShell runs fewer scripts',
    concerns: [
      registryValue('Policies\\\\Microsoft\\\\Windows\\\\PowerShell', 'EnableScripts', 'ExecutionPolicy'),
      registryValue('Session Manager\\\\Environment', '__PSLockdownPolicy'),
    ],
    toward: (value, { address }) =>
      /^EnableScripts$/i.test(address.key['name'] ?? '') ? value === 0 : value !== undefined && value !== 'Unrestricted' && value !== 'Bypass',
    precheck: 'None: a policy of the computer wins over each process.',
    reads: [],
    fires: always,
    when: 'now',
    proofs: ['path'],
    hazard: 'Windows PowerShell may refuse the scripts that restore the old values.',
    wayBack,
    source: 'https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_execution_policies',
  },
  {
    id: 'asr-scripts',
    title: 'Attack surface reduction (ASR) blocks scripts',
    concerns: [
      {
        resource: 'asrRule',
        property: 'action',
        key: { rule: /^(?:5beb7efe-fd9a-4556-801d-275e5ffc04cc|d3e037e1-3eb8-44c8-a917-57927947596d|c1db55ab-c21a-4637-bb3f-a12568109d35)$/i },
      },
    ],
    toward: (value) => value === 'Block' || value === 'Warn',
    precheck: 'The rule is in audit mode already, and its events were checked.',
    reads: [],
    fires: ({ address }, { facts }) => {
      const { state } = readFact(facts, asrRules.action, address.key);
      if (state.is !== 'value' && state.is !== 'absent') return unreadRuling('The current action of the rule could not be read.');
      return rulingOf(state.is === 'absent' || state.value === 'Disabled');
    },
    when: 'now',
    proofs: ['path'],
    hazard: 'This rule was never in audit mode. It may block the scripts that restore the old values.',
    wayBack,
    source: 'https://learn.microsoft.com/defender-endpoint/attack-surface-reduction-rules-reference',
  },
  {
    id: 'management-tools-removed',
    title: 'Management tools of Windows are removed',
    concerns: [
      {
        resource: 'optionalFeature',
        property: 'wanted',
        key: {
          feature:
            /^(?:Rsat|RemoteServerAdministrationTools|ServerManager-|FailoverCluster-(?:PowerShell|CmdInterface)|Microsoft-Windows-GroupPolicy-ServerAdminTools)/i,
        },
      },
    ],
    toward: (value) => value === 'Disabled',
    precheck: 'None: Castellan reads and sets with the cmdlets of these tools.',
    reads: [],
    fires: always,
    when: 'afterRestart',
    proofs: ['path'],
    hazard: 'Without the cmdlets of these tools, Castellan cannot restore what it has set with them.',
    wayBack,
    source: 'https://learn.microsoft.com/windows-server/administration/server-manager/install-remote-server-administration-tools',
  },
];
