import type { Resource } from '../grammar/resource-shape.ts';
import { subjects } from './index.generated.ts';

/** Every subject that can be read, by name. */
export const resources: ReadonlyMap<string, Resource> = new Map(subjects.map(({ resource }) => [resource.name, resource]));

export function resourceNamed(name: string): Resource {
  const found = resources.get(name);
  if (!found) throw new Error(`There is no resource “${name}”. If you have just added one, run “npm run generate”.`);
  return found;
}
