import { findSheet } from '@qingshen/core/workbench/all-sheets'
import type { FindingPlace } from '@qingshen/core/workbench/plausibility/finding.schema'
import { Link, useNavigate } from '@tanstack/react-router'
import { useWorkbench } from '../data/use-workbench.ts'
import { useFieldWords } from '../grid/use-field-words.ts'
import { tabOf } from '../parts.ts'

/** The address of a cell of the workbench. */
export function searchOfPlace({ sheet, row, column }: FindingPlace) {
  return {
    tab: tabOf(sheet),
    sheet,
    ...(row === null ? {} : { row }),
    ...(column === null ? {} : { field: column }),
  }
}

/** Goes to the cell of a place. */
export function useOpenPlace(): (place: FindingPlace) => void {
  const navigate = useNavigate()
  const { head } = useWorkbench()
  return (place) =>
    void navigate({ to: '/workbench/$case', params: { case: head.case }, search: searchOfPlace(place) as never })
}

/** A place in words: sheet, row, column. */
export function usePlaceText(): (place: FindingPlace) => string {
  const words = useFieldWords()
  return ({ sheet, row, column }) => {
    const known = findSheet(sheet)
    const title = known?.columns.find(({ id }) => id === column)?.title
    return [known?.title ?? sheet, row === null || sheet === 'level_system' ? '' : words.rowName(row), title ?? '']
      .filter(Boolean)
      .join(' · ')
  }
}

/** Links to the cells a number comes from; the first few, and how many there are besides. */
export function PlaceLinks({ places, most = 8 }: { places: readonly FindingPlace[]; most?: number }) {
  const { head } = useWorkbench()
  const textOf = usePlaceText()
  const byText = new Map<string, FindingPlace>()
  for (const place of places) if (!byText.has(textOf(place))) byText.set(textOf(place), place)
  const shown = [...byText]
  return (
    <ul className="plain-list place-links">
      {shown.slice(0, most).map(([text, place]) => (
        <li key={text}>
          <Link to="/workbench/$case" params={{ case: head.case }} search={searchOfPlace(place) as never}>
            {text}
          </Link>
        </li>
      ))}
      {shown.length > most ? <li className="quiet">另有 {shown.length - most} 处</li> : null}
    </ul>
  )
}
