// castellan.cdx.json: what the product is made of, as CycloneDX 1.6.
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';

const purl = (name, version) => {
  const [scope, own] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return new PackageURL('npm', scope, own, version, undefined, undefined).toString();
};
function component(type, { name, version, licence }) {
  const made = new Models.Component(type, name, { version, purl: purl(name, version), bomRef: `${name}@${version}` });
  if (licence !== undefined) made.licenses.add(new Models.NamedLicense(licence));
  return made;
}

/**
 * @param {{ version: string, electron: string, packages: readonly { name: string, version: string, licence: string }[] }} product
 */
export function billOfMaterials({ version, electron, packages }) {
  const bom = new Models.Bom();
  const product = new Models.Component(Enums.ComponentType.Application, 'castellan', { version, bomRef: `castellan@${version}` });
  bom.metadata.component = product;
  const parts = [
    component(Enums.ComponentType.Framework, { name: 'electron', version: electron, licence: 'MIT' }),
    ...packages.map((each) => component(Enums.ComponentType.Library, each)),
  ];
  for (const part of parts) {
    bom.components.add(part);
    product.dependencies.add(part.bomRef);
  }
  const spec = Spec.Spec1dot6;
  const text = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(spec)).serialize(bom, { sortLists: true, space: 1 });
  return `${text}\n`;
}
