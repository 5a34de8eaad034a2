/** A node of the structure a tagged PDF brings with it. */
export type StructureNode = {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly StructureNode[]
}

/** A table of the structure: the ids of the contents of each cell, and of its caption. */
export type StructureTable = {
  readonly caption: readonly string[]
  readonly rows: readonly (readonly (readonly string[])[])[]
}

/** The tables of a page's structure in order; a table inside a cell belongs to that cell. */
export function tablesOfStructure(root: StructureNode | null): StructureTable[] {
  if (root === null) return []
  if (root.role === 'Table') return [tableOf(root)]
  return (root.children ?? []).flatMap((child) => tablesOfStructure(child))
}

function tableOf(table: StructureNode): StructureTable {
  const captions = (table.children ?? []).filter(({ role }) => role === 'Caption')
  return { caption: captions.flatMap((caption) => contentsOf(caption)), rows: rowsOf(table) }
}

function rowsOf(node: StructureNode): (readonly string[])[][] {
  if (node.role === 'TR') {
    const cells = (node.children ?? []).filter(({ role }) => role === 'TD' || role === 'TH')
    return [cells.map((cell) => contentsOf(cell))]
  }
  return (node.children ?? []).flatMap((child) => (child.role === 'Caption' ? [] : rowsOf(child)))
}

/** The ids of all contents below a node, in reading order. */
function contentsOf(node: StructureNode): string[] {
  const own = node.type === 'content' && node.id !== undefined ? [node.id] : []
  return [...own, ...(node.children ?? []).flatMap((child) => contentsOf(child))]
}
