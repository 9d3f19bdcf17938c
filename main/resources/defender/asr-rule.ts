import { factAt, optionalSetting, resource } from '../../grammar/resource.ts';
import { shownAs, word } from '../../grammar/kinds.ts';
import type { Absent } from '../../grammar/kind.ts';
import type { HostKey, Setting } from '../../grammar/fact.ts';
import { asrNames } from '../names/asr-names.ts';
import { command } from '../../grammar/native-command.ts';

type Action = 'Disabled' | 'Block' | 'AuditMode' | 'Warn';

/** Attack surface reduction rules of Microsoft Defender by GUID. A rule that is not listed is absent, and does nothing. */
export const asrRules = resource({
  name: 'asrRule',
  title: 'Attack surface reduction rules',
  subject: ({ rule = '' }) => `Attack surface reduction (ASR) rule “${asrNames[rule] ?? rule}”`,
  keyNames: ['rule'],
  needs: 'administrator',
  lane: 'protection',
  native: 'Get-MpPreference',
  scope: { is: 'addressed' },
  facts: {
    action: optionalSetting(
      'action',
      { ...shownAs(word('Block', 'AuditMode', 'Disabled', 'Warn'), { AuditMode: 'Audit' }), whenAbsent: 'not configured' },
      {
        native: (to, { rule = '' }) =>
          to.is === 'absent'
            ? command`Remove-MpPreference -AttackSurfaceReductionRules_Ids ${rule}`
            : command`Add-MpPreference -AttackSurfaceReductionRules_Ids ${rule} -AttackSurfaceReductionRules_Actions ${to.value === 'Block' ? 'Enabled' : to}`,
      },
    ),
  },
});

export const asrRule = (rule: string): Setting<Action | Absent, HostKey> => factAt(asrRules.action, { rule });
