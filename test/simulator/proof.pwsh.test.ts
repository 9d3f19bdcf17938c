import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPowerShell } from '../../main/powershell/find-powershell.ts';
import { copyOfWorld } from '../simulated-host.ts';
import { declaredProof, type Marks } from './declared-proof.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const listed = JSON.parse(readFileSync(here('proof.json'), 'utf8')) as Marks;
const declared = declaredProof();
const proof: Marks = Object.fromEntries(
  [...new Set([...Object.keys(listed), ...Object.keys(declared)])].map((name) => [name, { ...declared[name], ...listed[name] }]),
);

describe('every property that the simulator puts out', () => {
  it('carries its proof, or is named as unproven', () => {
    const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', here('list-properties.ps1'), '-World', copyOfWorld('neglected')], {
      encoding: 'utf8',
    });
    const put = JSON.parse(said.stdout) as Readonly<Record<string, readonly string[]>>;
    // The reflected classes of Hyper-V are listed whole, so that a property that is declared later is proven already.
    const without = Object.entries(put).flatMap(([name, properties]) =>
      properties.filter((each) => proof[name]?.[each] === undefined).map((each) => `${name}.${each}`),
    );
    expect(without).toEqual([]);
    expect(Object.keys(put).sort()).toEqual(Object.keys(proof).sort());
    const neverPut = Object.entries(proof).flatMap(([name, marks]) =>
      Object.keys(marks).flatMap((each) => (put[name]?.includes(each) || marks[each]?.startsWith('reflected module') ? [] : [`${name}.${each}`])),
    );
    expect(neverPut).toEqual([]);
  });

  it('is proven, apart from this list, which may only shrink', () => {
    const unproven = Object.entries(proof).flatMap(([name, marks]) =>
      Object.entries(marks)
        .filter(([, mark]) => mark === 'unproven')
        .map(([property]) => `${name}.${property}`),
    );
    expect(unproven).toMatchInlineSnapshot(`
      [
        "NetAddressFilter.InstanceID",
        "NetAddressFilter.LocalAddress",
        "NetAddressFilter.RemoteAddress",
        "NetProtocolPortFilter.InstanceID",
        "NetProtocolPortFilter.LocalPort",
        "NetProtocolPortFilter.Protocol",
        "NetProtocolPortFilter.RemotePort",
        "LocalGroupMember.Name",
        "LocalGroupMember.ObjectClass",
        "LocalGroupMember.PrincipalSource",
        "LocalGroupMember.SID",
        "NetAdapter.Name",
        "NetAdapter.InterfaceDescription",
        "NetAdapter.InterfaceGuid",
        "NetAdapter.NdisPhysicalMedium",
        "NetAdapter.Status",
      ]
    `);
  });
});
