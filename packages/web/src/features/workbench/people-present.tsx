import type { PersonPresent } from '@qingshen/contracts/workbench.schema'
import { findSheet } from '@qingshen/core/workbench/all-sheets'
import { useWorkbenchState } from './data/use-workbench.ts'

const MOST_SHOWN = 5

/** Where somebody works, in words. */
function placeText({ place }: PersonPresent): string {
  const sheet = place === null ? undefined : findSheet(place.sheet)
  return sheet === undefined ? '正在查看' : `在“${sheet.title}”`
}

/** The others who have this audit open: initials with the whole name, and where they are. */
export function PeoplePresent() {
  const people = useWorkbenchState((state) => state.people).filter(({ isSelf }) => !isSelf)
  if (people.length === 0) return null
  const more = people.length - MOST_SHOWN
  return (
    <ul className="people-present" aria-label="也打开了这个审核的人">
      {people.slice(0, MOST_SHOWN).map((person) => (
        <li key={person.name} title={`${person.name}，${placeText(person)}`}>
          <span aria-hidden="true">{person.name.slice(0, 1)}</span>
          <span className="visually-hidden">
            {person.name}，{placeText(person)}
          </span>
        </li>
      ))}
      {more > 0 ? <li className="quiet">还有 {more} 人</li> : null}
    </ul>
  )
}
