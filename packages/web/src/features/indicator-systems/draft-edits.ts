import type { GroupField, RowField } from '@qingshen/core/indicator/draft/draft-fields'
import { directionOf } from '@qingshen/core/indicator/draft/rows-of-table'
import type { DraftGroup, DraftRow, SystemDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import { emptyRow } from '@qingshen/core/indicator/draft/system-draft.schema'

type Edit = (draft: SystemDraft) => SystemDraft

function inGroup(at: number, edit: (group: DraftGroup) => DraftGroup): Edit {
  return (draft) => ({ ...draft, groups: draft.groups.map((group, place) => (place === at ? edit(group) : group)) })
}

/** A key that no row of anybody has. */
function newKey(): string {
  const [number] = crypto.getRandomValues(new Uint32Array(1))
  return `n${Date.now().toString(36)}${(number ?? 0).toString(36)}`
}

/** An id that no indicator has: the number after those of its group. */
function newId({ groups }: SystemDraft, group: number): string {
  const taken = new Set(groups.flatMap(({ indicators }) => indicators.map(({ id }) => id)))
  for (let number = (groups[group]?.indicators.length ?? 0) + 1; ; number += 1) {
    const id = `${group + 1}.${number}`
    if (!taken.has(id)) return id
  }
}

/** Enters a cell of an indicator. */
export function setCell(group: number, row: number, change: Partial<Pick<DraftRow, RowField>>): Edit {
  return inGroup(group, (own) => {
    const indicators = own.indicators.map((each, at) => (at === row ? { ...each, ...change } : each))
    return { ...own, indicators }
  })
}

/** Enters a cell of a group. */
export function setGroup(group: number, change: Partial<Pick<DraftGroup, GroupField>>): Edit {
  return inGroup(group, (own) => ({ ...own, ...change }))
}

/** Adds an indicator at the end of a group. */
export function addRow(group: number): Edit {
  return (draft) => {
    const isPoint = draft.kind === 'ratio' && draft.groups[group]?.part === 'qualitative'
    const row = {
      ...emptyRow(newKey(), newId(draft, group)),
      direction: isPoint ? ('qualitative' as const) : ('' as const),
    }
    return inGroup(group, (own) => ({ ...own, indicators: [...own.indicators, row] }))(draft)
  }
}

/** Takes an indicator away. */
export function removeRow(group: number, row: number): Edit {
  return inGroup(group, (own) => ({ ...own, indicators: own.indicators.filter((_, at) => at !== row) }))
}

/** Moves an indicator up or down within its group. */
export function moveRow(group: number, row: number, by: 1 | -1): Edit {
  return inGroup(group, (own) => {
    const [from, to] = [own.indicators[row], own.indicators[row + by]]
    if (from === undefined || to === undefined) return own
    const indicators = own.indicators.map((each, at) => (at === row ? to : at === row + by ? from : each))
    return { ...own, indicators }
  })
}

/** Adds a group with one indicator. */
export function addGroup(part: DraftGroup['part']): Edit {
  return (draft) => {
    const key = newKey()
    const group: DraftGroup = { key, id: key, part, title: '', weight: '', indicators: [] }
    return addRow(draft.groups.length)({ ...draft, groups: [...draft.groups, group] })
  }
}

/** Takes a group and its indicators away. */
export function removeGroup(group: number): Edit {
  return (draft) => ({ ...draft, groups: draft.groups.filter((_, at) => at !== group) })
}

/** Marks every indicator as compared with the print, or not. */
export function setVerified(verified: boolean): Edit {
  return (draft) => ({
    ...draft,
    groups: draft.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((row) => ({ ...row, verified })),
    })),
  })
}

/** Enters weights in the order of the indicators of a group, or of the groups where none is named. */
export function setWeights(weights: readonly string[], group: number | null): Edit {
  const weighted = <T extends { weight: string }>(all: readonly T[]): T[] =>
    all.map((each, at) => ({ ...each, weight: weights[at] ?? each.weight }))
  if (group === null) return (draft) => ({ ...draft, groups: weighted(draft.groups) })
  return inGroup(group, (own) => ({ ...own, indicators: weighted(own.indicators) }))
}

/** Pastes lines of cells from a spreadsheet: from a field on to the right, from an indicator on downwards, new ones added. */
export function pasteCells(
  at: { readonly group: number; readonly row: number },
  fields: readonly RowField[],
  cells: readonly (readonly string[])[],
): Edit {
  return (draft) => {
    const missing = at.row + cells.length - (draft.groups[at.group]?.indicators.length ?? 0)
    const grown = Array.from({ length: Math.max(0, missing) }).reduce<SystemDraft>((d) => addRow(at.group)(d), draft)
    return cells.reduce<SystemDraft>((made, line, offset) => {
      const pairs = line.flatMap((text, place) => {
        const field = fields[place]
        return field === undefined ? [] : [[field, valueOf(field, text.trim())] as const]
      })
      const pasted = setCell(at.group, at.row + offset, Object.fromEntries(pairs) as Partial<DraftRow>)(made)
      const row = pasted.groups[at.group]?.indicators[at.row + offset]
      // the signs of new benchmarks say the direction that nobody has stated
      const said = draft.kind === 'levels' && row?.direction === '' && row.I !== '' ? directionOf(row) : null
      return said === null ? pasted : setCell(at.group, at.row + offset, { direction: said })(pasted)
    }, grown)
  }
}

const WAYS: Readonly<Record<string, DraftRow['direction']>> = {
  越小越好: 'lower',
  越大越好: 'higher',
  定性: 'qualitative',
}

function valueOf(field: RowField, text: string): string | boolean {
  if (field === 'limiting') return /^(?:是|√|\*|限定性?)$/.test(text)
  if (field === 'verified') return /^(?:是|√|已核[对实])$/.test(text)
  return field === 'direction' ? (WAYS[text] ?? '') : text
}
