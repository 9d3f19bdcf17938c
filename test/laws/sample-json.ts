/** The part of JSON Schema that zod writes for what is stored. */
interface Shape {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
}

/**
 * Documents that a schema accepts: together they have each alternative and each optional field at least once, and one has no optional
 * field. Each free text is distinct and begins with `sample `, so that a reader that loses it is noticed.
 */
export const samplesOf = (schema: object): readonly unknown[] => new Sampler(schema).of(schema, []);

class Sampler {
  readonly #defs: Readonly<Record<string, Shape>>;
  #count = 0;

  constructor(schema: Shape) {
    this.#defs = schema.$defs ?? {};
  }

  of(schema: Shape, within: readonly string[]): readonly unknown[] {
    if (schema.$ref !== undefined) return this.#referred(schema.$ref, within);
    if ('const' in schema) return [schema.const];
    if (schema.enum) return schema.enum;
    const alternatives = schema.anyOf ?? schema.oneOf;
    if (alternatives) return alternatives.flatMap((each) => this.of(each, within));
    this.#count += 1;
    switch (schema.type) {
      case 'string':
        return [this.#text(schema)];
      case 'number':
      case 'integer':
        return [Math.max(this.#count, schema.minimum ?? 0)];
      case 'boolean':
        return [true, false];
      case 'null':
        return [null];
      case 'array':
        return [this.of(schema.items ?? {}, within), []];
      case 'object':
        return this.#objects(schema, within);
      case undefined:
      default:
        throw new Error(`No sample can be made of ${JSON.stringify(schema)}`);
    }
  }

  /** What refers to itself ends at the second round. */
  #referred(name: string, within: readonly string[]): readonly unknown[] {
    const schema = this.#defs[name.replace('#/$defs/', '')];
    if (!schema) throw new Error(`There is no definition ${name}`);
    if (within.includes(name)) return this.of({ type: 'string' }, within);
    return this.of(schema, [...within, name]);
  }

  #text({ format, pattern }: Shape): string {
    if (format === 'date-time') return new Date(Date.UTC(2026, 0, 1) + this.#count * 1000).toISOString();
    if (pattern === '^[0-9a-f]{64}$') return this.#count.toString(16).padStart(64, '0');
    if (format === 'uuid') return `00000000-0000-4000-8000-${this.#count.toString(16).padStart(12, '0')}`;
    if (pattern !== undefined || format !== undefined) throw new Error(`No sample can be made of the text ${pattern ?? ''} ${format ?? ''}`);
    return `sample ${String(this.#count)}`;
  }

  #objects({ properties = {}, required = [], additionalProperties }: Shape, within: readonly string[]): readonly unknown[] {
    const of = Object.entries(properties).map(([name, schema]) => [name, this.of(schema, within)] as const);
    if (typeof additionalProperties === 'object')
      return [Object.fromEntries(this.of(additionalProperties, within).map((value, index) => [`sample ${String(index)}`, value])), {}];
    const variants = Math.max(1, ...of.map(([, values]) => values.length));
    const whole = Array.from({ length: variants }, (_, index) => Object.fromEntries(of.map(([name, values]) => [name, values[index % values.length]])));
    return [...whole, Object.fromEntries(of.filter(([name]) => required.includes(name)).map(([name, values]) => [name, values[0]]))];
  }
}
