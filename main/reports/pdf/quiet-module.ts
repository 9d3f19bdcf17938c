type Start = (options: { readonly module_or_path: unknown }) => Promise<unknown>;

/** The packages start their WebAssembly in an older way, which complains on standard error. */
export const quietModule = <M extends { readonly default: unknown }>(module: M): M => ({
  ...module,
  default: (bytes: unknown) => (module.default as Start)({ module_or_path: bytes }),
});
