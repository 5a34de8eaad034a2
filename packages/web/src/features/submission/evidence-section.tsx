import { addressOf } from '@qingshen/contracts/client'
import { downloadFile } from '@qingshen/contracts/files.operations'
import type { EvidenceItemView, SubmissionPage } from '@qingshen/contracts/submission.schema'
import { addEvidenceItem, describeEvidenceItem, removeEvidenceItem } from '@qingshen/contracts/submission.operations'
import type { Issue } from '@qingshen/core/kernel/issue'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { DayField } from '../../shared/ui/day-field.tsx'
import { fieldId } from '../../shared/ui/form/finding.ts'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { DropZone } from './drop-zone.tsx'
import { PartNotes } from './part-notes.tsx'
import { sizeText } from './size-text.ts'
import { useReportChange } from './submission-data.ts'

interface EvidenceSectionProps {
  caseId: string
  page: SubmissionPage
  issues: readonly Issue[]
}

const ACCEPTED = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg'
const NO_WORDS = { title: '', effectiveOn: null, place: '', confidential: false }

/** Monitoring reports, photographs, invoices: each with what it shows, its day and its place. */
export function EvidenceSection({ caseId, page, issues }: EvidenceSectionProps) {
  const add = useReportChange<string>({
    caseId,
    change: (file) => call(addEvidenceItem, { params: { case: caseId }, body: { file, ...NO_WORDS } }),
  })
  const items = page.draft?.evidence ?? []
  return (
    <section className="card stack" aria-label="佐证材料">
      <h3>佐证材料（可以不交）</h3>
      <p className="quiet">监测报告、照片、票据、计量记录等。写明证明什么、材料反映的日期和地点。</p>
      {items.map((item) => (
        <EvidenceCard key={item.id} caseId={caseId} item={item} issues={issues} />
      ))}
      <DropZone label="佐证材料" accept={ACCEPTED} onStored={(stored) => add.mutateAsync(stored.id)} />
    </section>
  )
}

type Words = Pick<EvidenceItemView, 'title' | 'effectiveOn' | 'place' | 'confidential'>

interface EvidenceCardProps {
  caseId: string
  item: EvidenceItemView
  issues: readonly Issue[]
}

function EvidenceCard({ caseId, item, issues }: EvidenceCardProps) {
  const params = { case: caseId, item: item.id }
  const describe = useReportChange<Words>({
    caseId,
    change: (body) => call(describeEvidenceItem, { params, body }),
  })
  const remove = useReportChange<void>({ caseId, change: () => call(removeEvidenceItem, { params }) })
  const error = describe.error ?? remove.error
  return (
    <article className="stack tight" id={fieldId(`/evidence/${item.id}`)} tabIndex={-1}>
      <p className="row">
        <a className="file-name" href={addressOf(downloadFile, { file: item.file })}>
          {item.name}
        </a>
        <span className="quiet">{sizeText(item.sizeBytes)}</span>
        <button type="button" className="button-link" aria-label={`去掉 ${item.name}`} onClick={() => remove.mutate()}>
          去掉
        </button>
      </p>
      <EvidenceWords item={item} onDone={(words) => describe.mutate(words)} />
      <PartNotes issues={issues} pointer={`/evidence/${item.id}`} />
      {error === null ? null : <ProblemPanel error={error} />}
    </article>
  )
}

/** What it shows, its day and place; kept when a field is left. */
function EvidenceWords({ item, onDone }: { item: EvidenceItemView; onDone: (words: Words) => void }) {
  const { title, effectiveOn, place, confidential } = item
  const [words, setWords] = useState<Words>({ title, effectiveOn, place, confidential })
  const put = (changes: Partial<Words>) => {
    const after = { ...words, ...changes }
    setWords(after)
    onDone(after)
  }
  return (
    <>
      <div className="form-grid">
        <label className="form-field">
          证明什么
          <input
            className="input"
            maxLength={300}
            value={words.title}
            onChange={(event) => setWords({ ...words, title: event.target.value })}
            onBlur={() => onDone(words)}
          />
        </label>
        <DayField
          label="材料反映的日期"
          value={words.effectiveOn ?? undefined}
          onChange={(day) => put({ effectiveOn: day ?? null })}
        />
        <label className="form-field">
          地点
          <input
            className="input"
            maxLength={300}
            placeholder="2 号车间锅炉房"
            value={words.place}
            onChange={(event) => setWords({ ...words, place: event.target.value })}
            onBlur={() => onDone(words)}
          />
        </label>
      </div>
      <label>
        <input
          type="checkbox"
          checked={words.confidential}
          onChange={(event) => put({ confidential: event.target.checked })}
        />{' '}
        含技术、商业秘密
      </label>
    </>
  )
}
