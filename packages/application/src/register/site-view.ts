import type { SiteRow } from '@qingshen/contracts/register.operations'
import type { SiteRow as StoredRow } from '@qingshen/store/register/find-sites'
import { AUDIT_MODES, OUTCOMES } from '@qingshen/core/vocabulary/outcome'
import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import type { RowDetails } from '@qingshen/store/register/row-details'
import type { Reference } from '../deps.ts'
import { factText } from './fact-view.ts'

/** Names of a path of codes, from the city down. */
export function placeName(reference: Reference, regionPath: string): string {
  const codes = regionPath.split('/')
  const shown = codes.length > 1 ? codes.slice(1) : codes
  return shown.map((code) => reference.divisions.byCode.get(code)?.name ?? code).join(' ')
}

/** A row of the register as it is shown. */
export function toSiteRow(row: StoredRow, details: RowDetails | undefined, reference: Reference): SiteRow {
  const group = details?.group
  const rounds = [row.last_accepted_on, row.last_reported_on, row.last_listed_on].filter((day) => day !== null)
  return {
    id: row.site,
    name: row.name,
    code: details?.code ?? null,
    branch: details?.suffix ?? null,
    division: row.division,
    place: placeName(reference, row.region_path),
    industry: row.industry,
    industryName: row.industry === null ? null : (reference.industries()?.classes.get(row.industry)?.name ?? null),
    industryGroup: group === undefined || group === null ? null : factText('listedIndustryGroup', group, undefined),
    size: SIZE_CLASSES.is(row.size) ? row.size : null,
    permitClass: PERMIT_CLASSES.is(row.permit_class) ? row.permit_class : null,
    outcome: OUTCOMES.is(row.outcome) ? row.outcome : null,
    mode: AUDIT_MODES.is(row.outcome_mode) ? row.outcome_mode : null,
    lastRound: rounds[0] ?? null,
  }
}
