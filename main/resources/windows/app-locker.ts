import { XMLParser } from 'fast-xml-parser';
import type { FactState } from '../../contract/fact-state.ts';
import { parseWholeXml } from '../formats/whole-xml.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { flag, shownAs } from '../../grammar/kinds.ts';
import { isBroadPrincipal } from '../names/well-known-sids.ts';

const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => /^(RuleCollection|FilePublisherRule|FilePathRule|FilePathCondition)$/.test(name) });
const maximumLength = 4_000_000;
const everywhere: readonly string[] = ['*', '%OSDRIVE%\\*'];

interface PathRule {
  readonly '@_UserOrGroupSid'?: string;
  readonly '@_Action'?: string;
  readonly Conditions?: { readonly FilePathCondition?: readonly { readonly '@_Path'?: string }[] };
}
interface Collection {
  readonly '@_Type'?: string;
  readonly '@_EnforcementMode'?: string;
  readonly FilePublisherRule?: readonly unknown[];
  readonly FilePathRule?: readonly PathRule[];
}

/** Whether packages of one kind start only when a known publisher has signed them. Throws on what is no policy. */
export function onlySigned(xml: string, type: string): boolean {
  if (xml.length > maximumLength || /<!DOCTYPE|<!ENTITY/i.test(xml))
    throw new Error('The AppLocker policy is too large, or contains a document type. It is not read.');
  const parsed = parseWholeXml(parser, xml) as { AppLockerPolicy?: '' | { RuleCollection?: readonly Collection[] } };
  if (parsed.AppLockerPolicy === undefined) throw new Error('The text is not an AppLocker policy.');
  const collections = parsed.AppLockerPolicy === '' ? [] : (parsed.AppLockerPolicy.RuleCollection ?? []);
  const own = collections.find((each) => each['@_Type'] === type);
  if (own?.['@_EnforcementMode'] !== 'Enabled') return false;
  const opensAll = (own.FilePathRule ?? []).some(
    (rule) =>
      rule['@_Action'] === 'Allow' &&
      isBroadPrincipal(rule['@_UserOrGroupSid'] ?? '') &&
      (rule.Conditions?.FilePathCondition ?? []).some((condition) => everywhere.includes(condition['@_Path'] ?? '')),
  );
  return !opensAll && (own.FilePublisherRule ?? []).length > 0;
}

function judged(state: FactState | undefined, type: string): FactState {
  if (state?.is !== 'value') return state ?? { is: 'notAsked' };
  try {
    return { is: 'value', value: onlySigned(typeof state.value === 'string' ? state.value : '', type) };
  } catch (error) {
    return { is: 'unread', why: error instanceof Error ? error.message : String(error) };
  }
}

const signedOnly = shownAs(flag, { true: 'signed files only', false: 'unsigned files allowed' });

/** Which software may start, as far as AppLocker decides it. */
export const appLocker = resource({
  name: 'appLocker',
  title: 'AppLocker',
  keyNames: [],
  needs: 'none',
  lane: 'policy',
  native: 'Get-AppLockerPolicy -Effective -Xml',
  scope: { is: 'host' },
  wire: {
    rows: (rows) =>
      rows.map(({ key, facts }) => ({ key, facts: { signedPackages: judged(facts['xml'], 'Msi'), signedScripts: judged(facts['xml'], 'Script') } })),
  },
  facts: {
    signedPackages: fact('Windows Installer rules', signedOnly),
    signedScripts: fact('script rules', signedOnly),
  },
});
