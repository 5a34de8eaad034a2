import { changeEntry } from '@qingshen/contracts/listing-entries.operations'
import type { Issue } from '@qingshen/core/kernel/issue'
import { mergeFields } from '@qingshen/core/kernel/merge-fields'
import type { ListProcedure } from '@qingshen/core/listing/procedure.schema'
import { loadEntry } from '@qingshen/store/listing/entries'
import { staleEntry, updateEntry } from '@qingshen/store/listing/write-entries'
import { useCase } from '../use-case.ts'
import { FieldVersionsSchema, FiguresSchema } from './entry-schemas.ts'
import { entryRefusals, toEntry } from './entry-view.ts'
import { loadForCaller } from './loaded-listing.ts'
import { refuseForReasons, refuseInvalid } from './refuse.ts'

/** Figures the list is not ranked by are refused: they would mean nothing. */
function figureIssues({ ranking }: ListProcedure, figures: Readonly<Record<string, string | null>>): Issue[] {
  const known = new Set<string>(ranking?.by.map(({ fact }) => fact) ?? [])
  return Object.keys(figures)
    .filter((name) => !known.has(name))
    .map((name) => ({
      code: 'listing.figure_unknown',
      severity: 'error',
      pointer: `/figures/${name}`,
      message: `这份名单不按“${name}”排序。请只填写名单程序规定的排序依据。`,
    }))
}

/** The figures after an edit; null takes a figure back: it is missing again, not zero. */
function mergedFigures(
  before: Readonly<Record<string, string>>,
  edit: Readonly<Record<string, string | null>>,
): Record<string, string> {
  const all = Object.entries({ ...before, ...edit })
  return Object.fromEntries(all.filter((pair): pair is [string, string] => pair[1] !== null))
}

/** Edits an entry. Two people who edit different fields of what they saw both succeed. */
export const changeEntryUseCase = useCase(changeEntry, async ({ deps, tx, caller, require, journal }, input) => {
  const { params, body } = input
  const loaded = await loadForCaller(deps, tx, caller, params.listing)
  const entry = await loadEntry(tx, params.listing, params.entry)
  require('listing.act', { regionPath: entry.regionPath })
  refuseForReasons(entryRefusals(loaded, entry.part))
  const edit = body.figures ?? {}
  refuseInvalid(figureIssues(loaded.procedure, edit))
  const changed = [
    ...(body.remark === undefined ? [] : ['remark']),
    ...Object.keys(edit).map((name) => `figures.${name}`),
  ]
  const fieldVersions = FieldVersionsSchema.parse(entry.fieldVersions)
  const merged = mergeFields({ version: entry.version, fieldVersions }, body.version, changed)
  if (merged.kind === 'conflict') throw staleEntry(merged.fields)
  const before = FiguresSchema.parse(entry.figures)
  const after = mergedFigures(before, edit)
  await updateEntry(tx, entry.id, entry.version, {
    ...(body.remark === undefined ? {} : { remark: body.remark }),
    figures: JSON.stringify(after),
    field_versions: JSON.stringify(merged.fieldVersions),
  })
  await journal({
    action: 'listing.entry_changed',
    subjectKind: 'listing_entry',
    subjectId: entry.id,
    before: { remark: entry.remark, figures: before },
    after: { remark: body.remark === undefined ? entry.remark : body.remark, figures: after },
    regionPath: entry.regionPath,
  })
  return toEntry(loaded, await loadEntry(tx, params.listing, entry.id))
})
