import type { LawDetail } from '@qingshen/contracts/law.operations'
import { stretchText } from '../../shared/format/date-text.ts'
import type { Column } from '../../shared/ui/list/column.ts'
import { DataTable } from '../../shared/ui/list/data-table.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'

type LegalDocument = LawDetail['documents'][number]

const COLUMNS: readonly Column<LegalDocument>[] = [
  { id: 'title', title: '文件', width: 320, cell: (document) => `《${document.title}》` },
  { id: 'short', title: '简称', cell: (document) => document.short },
  { id: 'number', title: '文号', width: 160, cell: (document) => document.number ?? '原文未载' },
  { id: 'issuer', title: '发布机关', width: 200, cell: (document) => document.issuer ?? '原文未载' },
  { id: 'dates', title: '施行期间', width: 190, cell: (document) => stretchText(document.from, document.to) },
]

/** The documents the rules come from. */
export function DocumentList({ documents }: { documents: readonly LegalDocument[] }) {
  return (
    <DataTable
      caption="文件"
      columns={COLUMNS}
      rows={documents}
      rowKey={(document) => document.id}
      empty={<EmptyState icon="book" title="没有文件" hint="规则所依据的文件会列在这里。" />}
    />
  )
}
