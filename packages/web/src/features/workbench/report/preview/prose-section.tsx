import type { SectionInForce } from '@qingshen/core/report/report-template-in-force.schema'
import type { RefCallback } from 'react'
import { use, useRef, useState } from 'react'
import { Icon } from '../../../../shared/ui/icon.tsx'
import { PaperContext } from './paper-context.ts'
import { Guidance, ProseEditor } from './prose-editor.tsx'
import type { SectionText } from './use-section-text.ts'
import { useSectionText } from './use-section-text.ts'

/** The free text of a section: as paragraphs, or, for who writes the report, open to be written in its place. */
export function ProseSection({ section }: { section: string }) {
  const { sections } = use(PaperContext)
  const text = useSectionText(section)
  const [isOpen, setIsOpen] = useState(false)
  const wasOpen = useRef(false)
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
        onDone={() => {
          wasOpen.current = true
          setIsOpen(false)
        }}
      />
    )
  }
  const open = () => setIsOpen(true)
  // after writing the focus is again on the way to it
  const giveBack = (button: HTMLButtonElement | null) => {
    if (button === null || !wasOpen.current) return
    wasOpen.current = false
    button.focus({ preventScroll: true })
  }
  if (paragraphs.length === 0)
    return <EmptyProse title={title} known={known} text={text} onOpen={open} way={giveBack} />
  return (
    <div className="report-prose">
      {paragraphs.map((paragraph, index) => (
        <p key={index} className="report-text">
          {paragraph}
        </p>
      ))}
      <WriteLine title={title} text={text} label="修改文字" onOpen={open} way={giveBack} />
    </div>
  )
}

interface EmptyProseProps {
  title: string
  known: SectionInForce | undefined
  text: SectionText
  onOpen: () => void
  way: RefCallback<HTMLButtonElement>
}

/** Where a text will stand: that it is missing, what belongs here, and the way to write it. */
function EmptyProse({ title, known, text, onOpen, way }: EmptyProseProps) {
  return (
    <div className="report-gap report-prose" role="note">
      <Icon name="pen" size={14} />
      <div>
        {title}的文字还没有编写。
        <WriteLine title={title} text={text} label="编写" onOpen={onOpen} way={way} />
        {known === undefined || known.guidance === null ? null : (
          <Guidance guidance={known.guidance} clauses={known.clauses} />
        )}
      </div>
    </div>
  )
}

interface WriteLineProps {
  title: string
  text: SectionText
  label: string
  onOpen: () => void
  way: RefCallback<HTMLButtonElement>
}

function WriteLine({ title, text, label, onOpen, way }: WriteLineProps) {
  if (!text.mayWrite) return null
  return (
    <span className="no-print">
      <button ref={way} type="button" className="button" onClick={onOpen} aria-label={`${label}：${title}的文字`}>
        <Icon name="pen" size={14} />
        {label}
      </button>
      {text.held === null ? null : <span className="overdue-text"> {text.held}</span>}
    </span>
  )
}
