/** A node of the structure a tagged PDF brings with it. */
export type StructureNode = {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly StructureNode[]
}

/**
 * A table of the structure: the ids of the contents of each cell, and of its caption. A file names the whole table on every
 * page on which some of it stands, what stands elsewhere without contents. `hasHead`: its head stands on this page.
 */
export type StructureTable = {
  readonly caption: readonly string[]
  readonly hasHead: boolean
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
  return {
    caption: captions.flatMap((caption) => contentsOf(caption)),
    hasHead: headsOf(table).some((head) => contentsOf(head).length > 0),
    rows: rowsOf(table),
  }
}

/** Whether the file brings a structure at all: then what is no table there is none. */
export function isStructured(root: StructureNode | null): boolean {
  return (root?.children ?? []).length > 0
}

function headsOf(node: StructureNode): StructureNode[] {
  return node.role === 'TH' ? [node] : (node.children ?? []).flatMap((child) => headsOf(child))
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
