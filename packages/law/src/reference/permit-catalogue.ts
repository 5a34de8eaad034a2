import { readFileSync } from 'node:fs'
import type { PermitCatalogueRow } from '@qingshen/core/vocabulary/permit-catalogue'
import { PermitCatalogueSchema } from '@qingshen/core/vocabulary/permit-catalogue'

let rows: readonly PermitCatalogueRow[] | undefined

/** The rows of the catalogue of discharge permits, read once. */
export function loadPermitCatalogue(): readonly PermitCatalogueRow[] {
  const url = new URL('../../reference/permit-catalogue-2019.json', import.meta.url)
  rows ??= PermitCatalogueSchema.parse(JSON.parse(readFileSync(url, 'utf8')))
  return rows
}
