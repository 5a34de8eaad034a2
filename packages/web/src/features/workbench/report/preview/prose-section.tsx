import { use, useState } from 'react'
import { Icon } from '../../../../shared/ui/icon.tsx'
import { ClauseChip } from '../../../../shared/ui/clause/clause-chip.tsx'
import { PaperContext } from './paper-context.ts'
import { ProseEditor } from './prose-editor.tsx'
import { useSectionText } from './use-section-text.ts'

/** The free text of a section: as paragraphs, or, for who writes the report, open to be written in its place. */
export function ProseSection({ section }: { section: string }) {
  const { sections } = use(PaperContext)
  const text = useSectionText(section)
  const [isOpen, setIsOpen] = useState(false)
  const known = sections.get(section)
  const title = known?.title ?? '这一节'
  const paragraphs = text.standing.split(/\r?\n/u).filter((line) => line.trim() !== '')
  if (isOpen && text.mayWrite) {
    return (
      <ProseEditor
        title={title}
        guidance={known?.guidance ?? null}
        clauses={known?.clauses ?? []}
        text={text}
        onDone={() => setIsOpen(false)}
      />
    )
  }
  return (
    <div className="report-prose">
      {paragraphs.map((paragraph, index) => (
        <p key={index} className="report-text">
          {paragraph}
        </p>
      ))}
      {paragraphs.length > 0 ? null : (
        <p className="report-gap" role="note">
          <Icon name="pen" size={14} />
          <span>{title}的文字还没有编写。</span>
        </p>
      )}
      {known?.guidance === undefined || known.guidance === null || paragraphs.length > 0 ? null : (
        <p className="quiet no-print report-guidance">
          {known.guidance}{' '}
          {known.clauses.map((clause) => (
            <ClauseChip key={clause} clause={clause} />
          ))}
        </p>
      )}
      {text.mayWrite ? (
        <p className="no-print">
          <button type="button" className="button" onClick={() => setIsOpen(true)} aria-label={`编写“${title}”的文字`}>
            <Icon name="pen" size={14} />
            {paragraphs.length === 0 ? '编写' : '修改文字'}
          </button>
          {text.held === null ? null : <span className="overdue-text"> {text.held}</span>}
        </p>
      ) : null}
    </div>
  )
}
