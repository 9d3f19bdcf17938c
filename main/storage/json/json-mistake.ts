/** Where a JSON text stops being JSON; both count from 1, columns in characters as an editor shows them. */
export interface JsonMistake {
  readonly line: number;
  readonly column: number;
  /** True where the text is right as far as it goes and only its end is missing. */
  readonly cutOff: boolean;
}

type Expecting = 'nothing' | 'value' | 'valueOrEnd' | 'name' | 'nameOrEnd' | 'colon' | 'commaOrEnd';

const blank = /[ \t\n\r]*/y;
const plain =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![0-9A-Za-z.])|(?:true|false|null)\b/y;
const unfinished =
  /(?:"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*(?:\\(?:u[0-9a-fA-F]{0,3})?)?|-?[0-9.eE+-]*|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)$/y;

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/**
 * The place of the first mistake in a text that JSON.parse refused. JSON.parse itself names a place only for some mistakes, and quotes the text for others,
 * which may hold values that must not be printed.
 */
export function jsonMistake(text: string): JsonMistake {
  const open: ('{' | '[')[] = [];
  let expecting: Expecting = 'value';
  let at = 0;
  for (;;) {
    at += matchAt(blank, text, at)?.length ?? 0;
    const sign = text[at];
    if (sign === undefined) return placeOf(text, at, expecting !== 'nothing');
    const inside = open.at(-1);
    let length = 1;
    if (expecting === 'colon' && sign === ':') expecting = 'value';
    else if (expecting === 'commaOrEnd' && sign === ',') expecting = inside === '{' ? 'name' : 'value';
    else if (closes(sign, inside, expecting)) {
      open.pop();
      expecting = open.length === 0 ? 'nothing' : 'commaOrEnd';
    } else if ((sign === '{' || sign === '[') && (expecting === 'value' || expecting === 'valueOrEnd')) {
      open.push(sign);
      expecting = sign === '{' ? 'nameOrEnd' : 'valueOrEnd';
    } else {
      const name: boolean = expecting === 'name' || expecting === 'nameOrEnd';
      const wanted = name ? sign === '"' : expecting === 'value' || expecting === 'valueOrEnd';
      const token = wanted ? matchAt(plain, text, at) : undefined;
      if (token === undefined) return placeOf(text, at, wanted && matchAt(unfinished, text, at) !== undefined);
      length = token.length;
      expecting = name ? 'colon' : open.length === 0 ? 'nothing' : 'commaOrEnd';
    }
    at += length;
  }
}

const closes = (sign: string, inside: '{' | '[' | undefined, expecting: Expecting): boolean =>
  (sign === '}' && inside === '{' && (expecting === 'nameOrEnd' || expecting === 'commaOrEnd')) ||
  (sign === ']' && inside === '[' && (expecting === 'valueOrEnd' || expecting === 'commaOrEnd'));

function placeOf(text: string, at: number, cutOff: boolean): JsonMistake {
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  return { line: before.length, column: Array.from(before.at(-1) ?? '').length + 1, cutOff };
}
