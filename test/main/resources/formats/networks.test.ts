import { describe, expect, it } from 'vitest';
import { firewallForm, networkCovers, networkKey } from '../../../../main/resources/formats/networks.ts';

describe('one network covers another', () => {
  it.each([
    ['10.0.0.0/8', '10.0.4.7'],
    ['10.0.0.0/8', '10.0.4.0/255.255.255.0'],
    ['10.0.0.0/255.0.0.0', '10.0.4.1-10.0.4.9'],
    ['fd00::/8', 'fd00:1::7'],
    ['LocalSubnet', 'LocalSubnet'],
    ['Any', 'any'],
    ['0.0.0.0/0', '192.168.1.1'],
  ])('%s holds %s', (outer, inner) => {
    expect(networkCovers(outer, inner)).toBe(true);
  });

  it.each([
    ['10.0.4.0/24', '10.0.0.0/8'],
    ['10.0.4.0/24', 'Any'],
    ['10.0.4.0/24', 'LocalSubnet'],
    ['10.0.4.0/24', '10.0.4.250-10.0.5.3'],
    ['10.0.0.0/8', 'fd00::1'],
    ['10.0.0.0/8', '10.1'],
    ['10.0.0.0/33', '10.0.0.1'],
    ['10.0.0.0/255.0.255.0', '10.0.0.1'],
    ['0.0.0.0/0', 'Any'],
    ['10.0.0.0/8', '10.0.0.1-fd00::1'],
  ] as [string, string][])('%s does not hold %s', (outer, inner) => {
    expect(networkCovers(outer, inner)).toBe(false);
  });
});

describe('the form of the firewall', () => {
  it.each([
    ['10.0.4.0/24', '10.0.4.0/255.255.255.0'],
    ['10.0.4.7/32', '10.0.4.7'],
    ['10.0.4.0/255.255.255.0', '10.0.4.0/255.255.255.0'],
    ['fd00::/8', 'fd00::/8'],
    ['LocalSubnet', 'LocalSubnet'],
    ['10.0.0.1-10.0.0.9', '10.0.0.1-10.0.0.9'],
  ])('%s is printed as %s', (written, printed) => {
    expect(firewallForm(written)).toBe(printed);
  });
});

describe('two spellings of a network', () => {
  it.each([
    ['10.0.4.0/24', '10.0.4.0/255.255.255.0'],
    ['10.0.4.7/24', '10.0.4.0/24'],
    ['10.0.4.7', '10.0.4.7/32'],
    ['FE80:0::0/64', 'fe80::/64'],
    ['10.0.0.1 - 10.0.0.9', '10.0.0.1-10.0.0.9'],
    ['LOCALSUBNET', 'LocalSubnet'],
  ])('%s and %s are the same', (one, other) => {
    expect(networkKey(one)).toBe(networkKey(other));
  });

  it.each([
    ['10.0.4.0/24', '10.0.4.0/25'],
    ['10.0.4.0/24', '10.0.5.0/24'],
    ['10.0.0.1-10.0.0.9', '10.0.0.1-10.0.0.8'],
    ['Any', 'LocalSubnet'],
    ['0.0.0.0/0', '::/0'],
  ])('%s and %s are not', (one, other) => {
    expect(networkKey(one)).not.toBe(networkKey(other));
  });
});
