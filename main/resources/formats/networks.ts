import ipaddr from 'ipaddr.js';

type Range = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

/** `10.0.0.0/8`, `10.0.0.0/255.0.0.0` (as the firewall prints it) or one address; undefined for words such as `Any`. */
export function parseNetwork(text: string): Range | undefined {
  const [address = '', length, more] = text.split('/');
  if (more !== undefined || !ipaddr.isValid(address) || (ipaddr.IPv4.isValid(address) && !ipaddr.IPv4.isValidFourPartDecimal(address))) return undefined;
  const base = ipaddr.process(address);
  const full = base.kind() === 'ipv4' ? 32 : 128;
  if (length === undefined) return [base, full];
  if (/^\d+$/.test(length)) return Number(length) <= full ? [base, Number(length)] : undefined;
  const mask = ipaddr.IPv4.isValidFourPartDecimal(length) ? ipaddr.IPv4.parse(length).prefixLengthFromSubnetMask() : null;
  return mask === null ? undefined : [base, mask];
}

/** `10.0.0.1-10.0.0.9` as its two ends; undefined when it is no range of one family. */
function parseSpan(text: string): readonly [ipaddr.IPv4 | ipaddr.IPv6, ipaddr.IPv4 | ipaddr.IPv6] | undefined {
  const [low, high, more] = text.split('-');
  if (low === undefined || high === undefined || more !== undefined || !ipaddr.isValid(low) || !ipaddr.isValid(high)) return undefined;
  const ends = [ipaddr.process(low), ipaddr.process(high)] as const;
  return ends[0].kind() === ends[1].kind() ? ends : undefined;
}

/** The form in which the firewall prints a network: IPv4 with a mask, everything else as it stands. */
export function firewallForm(text: string): string {
  const [address = '', length = ''] = text.split('/');
  const range = /^\d+$/.test(length) ? parseNetwork(text) : undefined;
  if (range === undefined || range[0].kind() !== 'ipv4') return text;
  if (range[1] === 32) return address;
  return `${address}/${ipaddr.IPv4.subnetMaskFromPrefixLength(range[1]).toString()}`;
}

/** One spelling for each network, for comparing only: without the bits of a host, IPv6 in its short form, words of Windows in lower case. */
export function networkKey(text: string): string {
  const span = parseSpan(text.replace(/\s/g, ''));
  if (span !== undefined) return span.map(String).join('-');
  const range = parseNetwork(text);
  if (range === undefined) return text.toLowerCase();
  const [base, bits] = range;
  const family = base.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
  return `${family.networkAddressFromCIDR(`${base.toString()}/${String(bits)}`).toString()}/${String(bits)}`;
}

const inside = (address: ipaddr.IPv4 | ipaddr.IPv6, range: Range): boolean =>
  address.kind() === range[0].kind() && address.match(range as [ipaddr.IPv4, number] & [ipaddr.IPv6, number]);

/**
 * Does the network `outer` hold all of `inner`? Words of Windows (`LocalSubnet`) cover only themselves; `Any` is covered by
 * nothing but `Any`. A span is covered when one network holds both its ends, as networks have no gaps.
 */
export function networkCovers(outer: string, inner: string): boolean {
  if (outer.toLowerCase() === inner.toLowerCase()) return true;
  const range = parseNetwork(outer);
  if (range === undefined) return false;
  const span = parseSpan(inner);
  if (span !== undefined) return inside(span[0], range) && inside(span[1], range);
  const other = parseNetwork(inner);
  return other !== undefined && other[1] >= range[1] && inside(other[0], range);
}
