/** An office of the reference data; `department` null for centres and parks. */
export type ReferenceOffice = {
  readonly name: string
  readonly department: string | null
  readonly level: string
  readonly kind: string
  readonly region: string
}
