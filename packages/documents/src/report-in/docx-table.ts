import { unifyCharacters } from '@qingshen/core/kernel/text'
import { isNumberCell } from '@qingshen/core/report-reading/numbers-of-report'

/** A node of the tree mammoth reads a Word document into; only what is used of it. */
export type WordNode = {
  readonly type: string
  readonly value?: string
  readonly children?: readonly WordNode[]
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly comments?: readonly { readonly body?: readonly WordNode[]; readonly authorName?: string }[]
  readonly notes?: { readonly _notes?: Readonly<Record<string, { readonly body?: readonly WordNode[] }>> }
}

const MOST_COLUMNS = 200

export function childrenOf(node: WordNode): readonly WordNode[] {
  return node.children ?? []
}

/** The words below a node; a table inside a cell is read as a table of its own. */
export function textOfNode(node: WordNode): string {
  if (node.type === 'text') return node.value ?? ''
  if (node.type === 'tab') return '\t'
  if (node.type === 'break') return ' '
  if (node.type === 'table') return ''
  const texts = childrenOf(node).map((child) => textOfNode(child))
  return node.type === 'tableCell' ? texts.filter((text) => text.trim() !== '').join(' ') : texts.join('')
}

/** A table as rows of texts; a merged text stands in each cell it covers, a merged number only in the first. */
export function gridOfCells(table: WordNode): string[][] {
  const rows: string[][] = []
  const below = new Map<string, string>()
  childrenOf(table).forEach((row, at) => {
    const cells: string[] = []
    const takeMerged = (): void => {
      for (
        let text = below.get(`${at},${cells.length}`);
        text !== undefined;
        text = below.get(`${at},${cells.length}`)
      ) {
        cells.push(text)
      }
    }
    for (const cell of childrenOf(row)) {
      takeMerged()
      const text = unifyCharacters(textOfNode(cell)).replace(/\s+/gu, ' ').trim()
      const repeated = isNumberCell(text) ? '' : text
      const across = Math.min(cell.colSpan ?? 1, MOST_COLUMNS - cells.length)
      for (let column = 0; column < across; column += 1) {
        for (let down = 1; down < (cell.rowSpan ?? 1); down += 1) below.set(`${at + down},${cells.length}`, repeated)
        cells.push(column === 0 ? text : repeated)
      }
    }
    takeMerged()
    rows.push(cells)
  })
  return rows
}
