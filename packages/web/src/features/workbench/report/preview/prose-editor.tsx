import { TEXT_LIMITS } from '@qingshen/core/workbench/sheet'
import { useId } from 'react'
import { formatCount } from '../../../../shared/format/number-text.ts'
import { ClauseChip } from '../../../../shared/ui/clause/clause-chip.tsx'
import { useWorkbenchState } from '../../data/use-workbench.ts'
import { LengthNote } from '../../row/length-note.tsx'
import { useProseDraft } from './use-prose-draft.ts'
import type { SectionText } from './use-section-text.ts'

interface ProseEditorProps {
  title: string
  guidance: string | null
  clauses: readonly string[]
  text: SectionText
  onDone: () => void
}

/** Writes the text of a section where it stands on the paper. */
export function ProseEditor({ title, guidance, clauses, text, onDone }: ProseEditorProps) {
  const id = useId()
  const draft = useProseDraft(text)
  const { value } = draft
  return (
    <div className="report-prose no-print stack tight">
      <label htmlFor={id}>{title}的文字（每一行是一段）</label>
      {guidance === null ? null : <Guidance id={`${id}-guidance`} guidance={guidance} clauses={clauses} />}
      <textarea
        ref={begin}
        id={id}
        className="input report-textarea"
        rows={6}
        aria-describedby={guidance === null ? `${id}-count` : `${id}-guidance ${id}-count`}
        value={value}
        onFocus={() => text.visit(true)}
        onChange={(event) => {
          draft.type(event.target.value)
          fit(event.target)
        }}
        onBlur={() => {
          draft.keep()
          text.visit(false)
        }}
      />
      <LengthNote text={value} most={TEXT_LIMITS.prose} />
      <div className="row between">
        <EditorState id={`${id}-count`} count={value.length} text={text} isTyping={value !== text.standing} />
        <button
          type="button"
          className="button"
          disabled={value.length > TEXT_LIMITS.prose}
          onClick={() => {
            draft.keep()
            onDone()
          }}
        >
          完成
        </button>
      </div>
    </div>
  )
}

/** The field grows with its text. */
function fit(element: HTMLTextAreaElement): void {
  element.style.height = 'auto'
  element.style.height = `${element.scrollHeight + 4}px`
}

/** Somebody asked to write: the field is ready at once. */
function begin(element: HTMLTextAreaElement | null): void {
  if (element === null) return
  fit(element)
  element.focus()
}

/** What belongs into the section, and the clauses that ask for it. */
export function Guidance({ id, guidance, clauses }: { id?: string; guidance: string; clauses: readonly string[] }) {
  return (
    <p id={id} className="quiet no-print report-guidance">
      {guidance}{' '}
      {clauses.map((clause) => (
        <ClauseChip key={clause} clause={clause} />
      ))}
    </p>
  )
}

function EditorState({
  id,
  count,
  text,
  isTyping,
}: {
  id: string
  count: number
  text: SectionText
  isTyping: boolean
}) {
  const unsaved = useWorkbenchState((state) => state.unsaved)
  const isHeldUp = useWorkbenchState(({ saving }) => saving.kind !== 'idle' && saving.kind !== 'sending')
  const waiting = isHeldUp ? '还没有保存到服务器，留在这台设备上' : '正在保存'
  const isKeptHere = count > TEXT_LIMITS.prose
  const state = isKeptHere ? '没有保存' : isTyping || unsaved > 0 ? waiting : '已保存'
  return (
    <p id={id} className="quiet">
      {formatCount(count)} / {formatCount(TEXT_LIMITS.prose)} 字<span role="status">，{text.held ?? state}</span>
      {text.person === null ? null : <span>，{text.person}也在这里</span>}
    </p>
  )
}
