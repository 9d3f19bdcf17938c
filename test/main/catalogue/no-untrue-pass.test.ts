import { describe, expect, it } from 'vitest';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { given, type Control, type Given } from '../../../main/catalogue/control.ts';
import { absent } from '../../../main/grammar/kind.ts';
import { judge } from '../../../main/engine/judging/judge.ts';
import { asrRule } from '../../../main/resources/defender/asr-rule.ts';
import { certificateStanding } from '../../../main/resources/certificates/certificate-standing.ts';
import { certificate } from '../../../main/resources/certificates/certificate.ts';
import { computerAccount } from '../../../main/resources/identity/computer-account.ts';
import { defender } from '../../../main/resources/defender/defender.ts';
import { defenderMode } from '../../../main/resources/defender/defender-mode.ts';
import { machine } from '../../../main/resources/windows/machine.ts';
import { readOnlyDword } from '../../../main/resources/windows/registry.ts';
import { service } from '../../../main/resources/windows/service.ts';
import { answeredYes, knownFrom } from '../../laws/host/facts-from-given.ts';

function byId(id: string): Control {
  const found = controls.find((control) => control.id === id);
  if (!found) throw new Error(`There is no control ${id}.`);
  return found;
}
const verdict = (id: string, ...givens: readonly Given[]): readonly string[] => judge(byId(id), knownFrom(byId(id), givens)).map((finding) => finding.verdict);
const answered = (id: string, ...givens: readonly Given[]): readonly string[] =>
  judge(byId(id), answeredYes(byId(id), knownFrom(byId(id), givens))).map((finding) => finding.verdict);

describe('anti-malware', () => {
  const mode = (is: string | typeof absent): Given => given(defenderMode.mode, is);
  const on = given(defender.realTimeProtection, true);
  const block = given(asrRule('9e6c4e1f-7d60-472f-ba1a-a39ef669e4b2'), 'Block');

  it.each([['Not running'], ['Passive Mode'], ['SxS Passive Mode'], ['EDR Block Mode'], [absent]])(
    'is a question where Defender is not the active product (%s), and nothing is judged that it would do',
    (is) => {
      expect(verdict('W03-01', mode(is))).toEqual(['manual']);
      expect(answered('W03-01', mode(is))).toEqual(['met']);
      expect(verdict('W03-02', mode(is), given(defender.realTimeProtection, false))).toEqual(['notApplicable']);
      for (const id of ['W03-03', 'W03-09', 'W03-17']) expect([id, verdict(id, mode(is), block, on)]).toEqual([id, ['notApplicable']]);
    },
  );

  it('is judged, and not asked, where Defender is the active product', () => {
    expect(verdict('W03-01', mode('Normal'))).toEqual(['notApplicable']);
    expect(verdict('W03-02', mode('Normal'), given(defender.realTimeProtection, false))).toEqual(['notMet']);
    expect(verdict('W03-17', mode('Normal'), block, on)).toEqual(['met']);
  });

  it('gives no pass for an attack surface reduction rule without real-time protection', () => {
    expect(verdict('W03-17', mode('Normal'), block, given(defender.realTimeProtection, false))).toEqual(['notMet']);
    expect(verdict('W03-17', mode('Normal'), block)).toEqual(['unknown']);
  });
});

describe('a weak certificate', () => {
  const weak = (...more: readonly Given[]): readonly Given[] => [
    given(certificateStanding.leftAlone, false),
    given(certificate.selfSigned, true),
    given(certificate.algorithm, 'RSA'),
    given(certificate.bits, 2048),
    given(certificate.signatureOid, '1.2.840.113549.1.1.5'),
    ...more,
  ];
  it('has a short key, self-signed or not', () => {
    expect(verdict('W15-04', ...weak(given(certificate.bits, 1024)))).toEqual(['notMet']);
    expect(verdict('W15-04', ...weak(given(certificate.selfSigned, false), given(certificate.bits, 1024)))).toEqual(['notMet']);
  });
  it.each(['1.2.840.113549.1.1.2', '1.2.840.113549.1.1.4', '1.2.840.113549.1.1.5'])(
    'has an old signature (%s), which counts where another authority made it',
    (oid) => {
      const signature = given(certificate.signatureOid, oid);
      expect(verdict('W15-04', ...weak(signature))).toEqual(['met']);
      expect(verdict('W15-04', ...weak(signature, given(certificate.selfSigned, false)))).toEqual(['notMet']);
    },
  );
});

describe('a certificate that is left alone', () => {
  it('is said to be one that Microsoft advises to keep only as far as Windows requires it', () => {
    const control = byId('W15-04');
    const because = judge(control, knownFrom(control, [given(certificate.algorithm, 'RSA'), given(certificateStanding.leftAlone, true)])).flatMap(
      (finding) => finding.because,
    );
    const advice = because.flatMap((text) => text.split('. ')).filter((sentence) => /\bMicrosoft\b/.test(sentence));
    expect(because.join(' ')).toMatch(/expired certification authority/);
    expect(advice.length).toBeGreaterThan(0);
    for (const sentence of advice) expect(sentence).toMatch(/that Windows requires/);
  });
});

describe('delegation of the host', () => {
  const to = (...names: readonly string[]): readonly Given[] => [
    given(machine.domainJoined, true),
    given(computerAccount.delegatesToAnybody, false),
    given(computerAccount.delegatesTo, names),
  ];
  it('asks what the computers are, which the name of a service does not tell', () => {
    expect(verdict('W04-34', ...to('cifs/DC01.corp.example'))).toEqual(['manual']);
    expect(answered('W04-34', ...to('cifs/DC01.corp.example'))).toEqual(['met']);
  });
  it('asks nothing where there is none, or where a service is too wide', () => {
    expect(verdict('W04-34', ...to())).toEqual(['met']);
    expect(answered('W04-34', ...to('http/intranet.corp.example'))).toEqual(['notMet']);
    expect(verdict('W04-34', given(machine.domainJoined, true), given(computerAccount.delegatesToAnybody, false))).toEqual(['unknown']);
  });
});

describe('what is not there', () => {
  it('is no Secure Boot', () => {
    const secureBoot = readOnlyDword('HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecureBoot\\State', 'UEFISecureBootEnabled');
    expect(verdict('W02-37', given(secureBoot, absent))).toEqual(['notMet']);
  });
  it('is no service for updates', () => {
    expect(verdict('HV-E-04', given(service('wuauserv').startType, absent))).toEqual(['notMet']);
    expect(verdict('HV-E-04', given(service('wuauserv').startType, 'Manual'))).toEqual(['met']);
  });
});
