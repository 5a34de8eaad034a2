/** True when `path` is the region `root` or lies in it; paths are codes from the province down, joined by `/`. */
export function isWithinRegion(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}/`)
}
