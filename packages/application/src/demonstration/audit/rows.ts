import type { Client } from '@qingshen/contracts/client'
import { changeWorkbench } from '@qingshen/contracts/workbench.operations'
import type { ChangeOrigin, WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import { stableId } from '../../reference/stable-id.ts'

/** What is entered in a row. */
export type RowSet = Readonly<Record<string, string>>

const MOST = 500

/** The key of a row of an audit by its name in its sheet: the same however often the row is entered. */
export function rowId(audit: string, sheet: string, name: string): string {
  return stableId(`demonstration row:${audit}/${sheet}/${name}`)
}

/** New rows of one sheet in their order, each known by its name; without `nameOf` by its number. */
export function rowsOf(
  audit: string,
  sheet: string,
  sets: readonly RowSet[],
  nameOf: (set: RowSet, index: number) => string = (_set, index) => String(index + 1),
): WorkbenchChange[] {
  return sets.map((set, index) => ({
    id: rowId(audit, sheet, nameOf(set, index)),
    sheet,
    seen: 0,
    position: index + 1,
    set: { ...set },
  }))
}

/** The name of a row where it has one. */
export function byName({ name = '' }: RowSet): string {
  return name
}

/**
 * Enters rows the way the page or another program does; what somebody has changed meanwhile stays as he left it.
 * @throws Error when one of them is refused.
 */
export async function enterRows(
  client: Client,
  audit: string,
  changes: readonly WorkbenchChange[],
  origin: ChangeOrigin = 'excel',
): Promise<void> {
  for (let at = 0; at < changes.length; at += MOST) {
    const portion = changes.slice(at, at + MOST)
    const { results } = await client(changeWorkbench, { params: { case: audit }, body: { origin, changes: portion } })
    const refused = results.find(({ outcome }) => outcome === 'refused')
    if (refused !== undefined) throw new Error(`not saved: ${JSON.stringify(refused)}`)
  }
}
