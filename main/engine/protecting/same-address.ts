/** An IP address in one spelling: IPv4 that is mapped into IPv6 is the IPv4 address, and the zone of a link-local address belongs to this host only. */
export const plainAddress = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/, '');

/** The host itself: such a connection crosses no network. */
export const isLoopback = (address: string): boolean => /^127\.|^::1$|^localhost$|^local$/.test(plainAddress(address));

export const isSameAddress = (a: string, b: string): boolean => plainAddress(a) === plainAddress(b);
