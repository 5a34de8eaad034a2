import './system-import.css'
import { addressOf } from '@qingshen/contracts/client'
import { importSystem, SYSTEM_FILE_MAX_BYTES, systemTemplate } from '@qingshen/contracts/indicator-systems.operations'
import type { SystemImport as Imported } from '@qingshen/contracts/indicator-systems.schema'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../../api/call.ts'
import { FileInput } from '../form/file-input.tsx'
import { Icon } from '../icon.tsx'
import { ProblemPanel } from '../problem-panel.tsx'
import type { ImportAnswer } from './import-question.tsx'
import { ImportQuestion } from './import-question.tsx'

interface SystemImportProps {
  /** The case whose audit the system is for; null: for the own office. */
  auditCase: string | null
  /** The draft a table is read into anew; absent: another one is made. */
  into?: { readonly ref: string; readonly version: number } | undefined
  /** Opens the draft, `own:<uuid>`, which may have faults that are corrected there; what was asked stays until it has. */
  onDrafted: (ref: string, found: Imported) => void | Promise<void>
}

const ACCEPTED = '.xlsx,.xls,.csv'

/**
 * Uploads the table of an indicator system. Whatever is wrong with single cells stands beside the draft afterwards; which
 * of several tables is meant, and which column is which where the headings do not say it, is asked here.
 */
export function SystemImport({ auditCase, into, onDrafted }: SystemImportProps) {
  const [file, setFile] = useState<File | null>(null)
  const [isLooking, setIsLooking] = useState(into !== undefined)
  const { found, answer, upload, send, forget } = useUpload({ auditCase, into, onDrafted })
  const choose = (chosen: File) => {
    setFile(chosen)
    forget()
    if (chosen.size <= SYSTEM_FILE_MAX_BYTES) send(chosen, isLooking ? { look: true } : {})
  }
  const isTooLarge = file !== null && file.size > SYSTEM_FILE_MAX_BYTES
  return (
    <div className="stack">
      <FileDrop chosen={file?.name ?? ''} hasHelp={found === null} onChoose={choose} />
      {into !== undefined || found !== null ? null : (
        <>
          <label className="row">
            <input type="checkbox" checked={isLooking} onChange={(event) => setIsLooking(event.target.checked)} />
            先看各列是怎样认的，再读入
          </label>
          <p className="row">
            <span className="quiet">空白表格：</span>
            <TemplateLink kind="levels" label="分三级" />
            <TemplateLink kind="ratio" label="比值型" />
          </p>
        </>
      )}
      <p role="status" className="quiet">
        {isTooLarge ? '文件超过 10 MB，请只留下指标体系的表。' : upload.isPending ? '正在读取表格…' : ''}
      </p>
      {upload.error === null ? null : <ProblemPanel error={upload.error} />}
      {found === null || file === null ? null : (
        <ImportQuestion
          found={found}
          isBusy={upload.isPending}
          onAnswer={(more) => send(file, { ...withoutLook(answer), ...more })}
        />
      )}
    </div>
  )
}

function withoutLook({ look: _look, ...rest }: ImportAnswer): ImportAnswer {
  return rest
}

/** The upload with what was answered so far; what was found stays on the page while the next answer is on its way. */
function useUpload({ auditCase, into, onDrafted }: SystemImportProps) {
  const [found, setFound] = useState<Imported | null>(null)
  const [answer, setAnswer] = useState<ImportAnswer>({})
  const queryClient = useQueryClient()
  const upload = useMutation({
    mutationFn: ({ chosen, more }: { chosen: File; more: ImportAnswer }) => {
      const owner =
        into === undefined ? (auditCase === null ? {} : { case: auditCase }) : { into: into.ref, version: into.version }
      return call(importSystem, { query: { name: chosen.name, ...owner, ...more }, body: chosen })
    },
    onSuccess: async (news) => {
      if (news.ref !== null) {
        await queryClient.invalidateQueries({ queryKey: ['indicator-systems'] })
        await onDrafted(news.ref, news)
      }
      setFound(news)
    },
  })
  const send = (chosen: File, more: ImportAnswer) => {
    setAnswer(more)
    upload.mutate({ chosen, more })
  }
  const forget = () => {
    setFound(null)
    upload.reset()
  }
  return { found, answer, upload, send, forget }
}

function TemplateLink({ kind, label }: { kind: 'levels' | 'ratio'; label: string }) {
  return (
    <a href={addressOf(systemTemplate, {}, { kind })} download>
      <Icon name="download" />
      {label}
    </a>
  )
}

interface FileDropProps {
  chosen: string
  hasHelp: boolean
  onChoose: (file: File) => void
}

function FileDrop({ chosen, hasHelp, onChoose }: FileDropProps) {
  const id = useId()
  return (
    <div
      className="system-drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        const [dropped] = event.dataTransfer.files
        if (dropped !== undefined) onChoose(dropped)
      }}
    >
      <label htmlFor={id}>指标体系的表格（.xlsx、.xls、.csv）</label>
      <FileInput id={id} accept={ACCEPTED} chosen={chosen} onChoose={onChoose} />
      {hasHelp ? (
        <p className="quiet">
          表头有一级指标、一级指标权重、二级指标、二级指标权重、Ⅰ、Ⅱ、Ⅲ级基准值各列（比值型为指标、权重、评价基准值），合并的单元格照原样。表头的写法认不出来的，读取后自己指定各列。有问题的表格也会读入，问题逐条指出，在页面上改。
        </p>
      ) : null}
    </div>
  )
}
