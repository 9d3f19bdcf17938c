// Whether what is installed is what package-lock.json names. By content: the times of files differ with how a checkout was made.

/**
 * The packages of the lock that are not installed in this version. One for another platform, or an optional one that could not be had, is
 * left out by npm.
 */
export function missingPackages(lock, installed) {
  return Object.entries(lock.packages ?? {})
    .filter(([path, each]) => path !== '' && !each.optional && !each.devOptional)
    .filter(([path, each]) => installed.packages?.[path]?.version !== each.version)
    .map(([path]) => path);
}
