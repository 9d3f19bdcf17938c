// What the pages of the development server may do beyond the product's own policy. No part of the product reads this file.

/** Vite puts scripts and styles into the page and replaces them while it is open, and reads its own socket. */
const more = {
  'script-src': "'unsafe-inline'",
  'style-src': "'unsafe-inline'",
  'connect-src': 'ws:',
  'worker-src': 'blob:',
};
/** A digest beside 'unsafe-inline' would make browsers ignore 'unsafe-inline'; Trusted Types would refuse the scripts of Vite. */
const without = ['style-src-elem', 'style-src-attr', 'require-trusted-types-for', 'trusted-types'];

/** @param {string} policy the product's content security policy */
export function devPolicy(policy) {
  const kept = policy.split('; ').filter((rule) => !without.includes(rule.split(' ')[0]));
  const named = kept.map((rule) => rule.split(' ')[0]);
  const added = Object.entries(more).filter(([name]) => !named.includes(name));
  return [...kept.map((rule) => [rule, more[rule.split(' ')[0]] ?? []].flat().join(' ')), ...added.map((each) => each.join(' '))].join('; ');
}
