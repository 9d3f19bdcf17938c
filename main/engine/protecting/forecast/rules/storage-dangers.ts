import type { Change } from '../../../../contract/plan.ts';
import { maskOf } from '../../../../resources/formats/access-mask.ts';
import { parseAccessList } from '../../../../resources/formats/sddl.ts';
import { namesFrom } from '../../../../resources/names/names-from.ts';
import { crashOnAuditFail } from '../../../../resources/windows/audit-failure.ts';
import { readFact } from '../../../judging/read-fact.ts';
import { rulingOf, anyOf, unreadRuling, type Ruling } from '../ruling.ts';
import { givenBy, type LockOutRule, type Scene } from '../lock-out-rule.ts';

/** Accounts whose allow entries the new list no longer has as they were. */
function losers({ from, to }: Change): readonly string[] {
  const allowed = (state: Change['to']): readonly { readonly sid: string; readonly text: string }[] =>
    state.is === 'value' && typeof state.value === 'string'
      ? parseAccessList(state.value)
          .aces.filter((ace) => ['A', 'XA', 'OA'].includes(ace.type))
          .map((ace) => ({ sid: ace.sid, text: `${ace.sid} ${String(maskOf(ace.rights) ?? ace.rights)}` }))
      : [];
  const after = new Set(allowed(to).map((ace) => ace.text));
  return [...new Set(allowed(from).flatMap((ace) => (after.has(ace.text) || !ace.sid.startsWith('S-1-5-21-') ? [] : [ace.sid])))];
}

/** The account of a computer ends in a dollar sign. */
const isComputer = (sid: string, { facts }: Scene): Ruling => {
  const name = namesFrom(facts)(sid);
  return name === undefined
    ? unreadRuling('The name of an account that loses access could not be read. It can be the account of a host.')
    : rulingOf(name.endsWith('$'));
};

function stopsAtFullLog({ facts }: Scene): Ruling {
  const { state } = readFact(facts, crashOnAuditFail, {});
  if (state.is === 'absent') return 'no';
  return state.is === 'value' ? rulingOf(state.value !== 0) : unreadRuling('CrashOnAuditFail could not be read.');
}

export const storageDangers: readonly LockOutRule[] = [
  {
    id: 'computer-loses-files',
    title: 'The account of a host loses access to a folder with VM files',
    concerns: [
      { resource: 'folder', property: 'access' },
      { resource: 'sharedDirectory', property: 'access' },
      { resource: 'smbShare', property: 'access' },
    ],
    toward: (_value, change) => losers(change).length > 0,
    precheck: 'No account of a computer loses access.',
    reads: ['account'],
    fires: (change, scene) => anyOf(...losers(change).map((sid) => isComputer(sid, scene))),
    when: 'someDay',
    proofs: [],
    hazard: 'A host that loses access to files of a VM cannot start this VM again. Test with a VM that is off.',
    source: 'https://learn.microsoft.com/windows-server/virtualization/hyper-v/deploy/deploy-hyper-v-over-smb',
  },
  {
    id: 'auditing-with-stop',
    title: 'More is audited on a host that stops when the Security log is full',
    concerns: [
      { resource: 'auditSubcategory', property: 'setting' },
      { resource: 'folder', property: 'audit' },
    ],
    toward: (value, change) => (change.address.resource === 'folder' ? typeof value === 'string' && value.includes('(') : givenBy(change).length > 0),
    precheck: 'CrashOnAuditFail is 0 or absent.',
    reads: [],
    fires: (_change, scene) => stopsAtFullLog(scene),
    when: 'someDay',
    proofs: [],
    hazard: 'CrashOnAuditFail is set: the host stops as soon as the Security log is full.',
    source:
      'https://learn.microsoft.com/previous-versions/windows/it-pro/windows-10/security/threat-protection/security-policy-settings/audit-shut-down-system-immediately-if-unable-to-log-security-audits',
  },
];
