import fc from 'fast-check';

/** JSON objects that are nearly messages: each has an id, and one part that the wizard never sends. */
const nearly: readonly unknown[] = [
  {},
  { i: 1 },
  { i: '1' },
  { i: '1', p: null },
  { i: '1', p: {} },
  { i: '1', p: { u: 1 } },
  { i: '1', p: { u: 'http://[' } },
  { i: '1', p: { u: 'start' } },
  { i: '1', p: { u: '/start', h: { 'content-type': 'multipart/form-data; boundary=x' } } },
  { i: '1', p: { u: '/start', h: { 'content-disposition': 7 } } },
  { i: '1', p: { u: '/start', h: null } },
  { i: '1', p: { u: '/start', h: { 'content-type': 'text/event-stream' } } },
  { i: '1', p: { u: '/start', m: 1 } },
  { i: '1', t: 3 },
  { i: '1', t: 9, p: { u: 5 } },
  { i: null, p: { u: '/start' } },
];

/** Texts that are no message of the wizard. */
export const malformedTexts: readonly string[] = ['', '{', '[]', 'null', '['.repeat(10_000), ...nearly.map((each) => JSON.stringify(each))];

/** All that a page can put into a port: texts, bytes, and values that are no text. */
export const anyMessage = fc.oneof(
  fc.constantFrom(...malformedTexts),
  fc.constantFrom(...nearly),
  fc.string(),
  fc.json(),
  fc.uint8Array({ maxLength: 60 }),
  fc.anything(),
  // Messages with a call that exists, and any input or any header.
  fc
    .record({
      i: fc.string(),
      t: fc.option(fc.nat(5), { nil: undefined }),
      p: fc.record({ u: fc.constantFrom('/start', '/scan', '/x', '/__proto__'), b: fc.jsonValue() }),
    })
    .map((each) => JSON.stringify(each)),
  fc.record({ i: fc.string(), p: fc.record({ u: fc.string(), h: fc.jsonValue(), b: fc.jsonValue() }) }).map((each) => JSON.stringify(each)),
);
