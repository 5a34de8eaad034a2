const OWN = /^own:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

/**
 * The key of the version that a reference names (`own:<uuid>`); null where it names a system the program carries.
 * References are what sheets and addresses keep.
 */
export function ownSystemId(ref: string): string | null {
  return OWN.exec(ref)?.[1] ?? null
}

/** The reference of a version of a system that was entered here. */
export function ownSystemRef(id: string): string {
  return `own:${id}`
}
