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
  /** Where the draft is to be opened: `own:<uuid>`. It may have faults that are corrected there. */
  onDrafted: (ref: string, found: Imported) => void
}

const ACCEPTED = '.xlsx,.xls,.csv'

/**
 * Uploads the table of an indicator system. Whatever is wrong with single cells stands beside the draft afterwards; which
 * of several tables is meant is asked here.
 */
export function SystemImport({ auditCase, onDrafted }: SystemImportProps) {
  const [file, setFile] = useState<File | null>(null)
  const queryClient = useQueryClient()
  const upload = useMutation({
    mutationFn: ({ chosen, answer }: { chosen: File; answer: ImportAnswer }) =>
      call(importSystem, {
        query: { name: chosen.name, ...(auditCase === null ? {} : { case: auditCase }), ...answer },
        body: chosen,
      }),
    onSuccess: async (found) => {
      if (found.ref === null) return
      await queryClient.invalidateQueries({ queryKey: ['indicator-systems'] })
      onDrafted(found.ref, found)
    },
  })
  const choose = (chosen: File) => {
    setFile(chosen)
    upload.reset()
    if (chosen.size <= SYSTEM_FILE_MAX_BYTES) upload.mutate({ chosen, answer: {} })
  }
  const isTooLarge = file !== null && file.size > SYSTEM_FILE_MAX_BYTES
  return (
    <div className="stack">
      <FileDrop chosen={file?.name ?? ''} onChoose={choose} />
      <p className="row">
        <span className="quiet">空白表格：</span>
        <TemplateLink kind="levels" label="分三级" />
        <TemplateLink kind="ratio" label="比值型" />
      </p>
      <p role="status" className="quiet">
        {isTooLarge ? '文件超过 10 MB，请只留下指标体系的表。' : upload.isPending ? '正在读取表格…' : ''}
      </p>
      {upload.error === null ? null : <ProblemPanel error={upload.error} />}
      {upload.data === undefined || file === null ? null : (
        <ImportQuestion found={upload.data} onAnswer={(answer) => upload.mutate({ chosen: file, answer })} />
      )}
    </div>
  )
}

function TemplateLink({ kind, label }: { kind: 'levels' | 'ratio'; label: string }) {
  return (
    <a href={addressOf(systemTemplate, {}, { kind })} download>
      <Icon name="download" />
      {label}
    </a>
  )
}

function FileDrop({ chosen, onChoose }: { chosen: string; onChoose: (file: File) => void }) {
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
      <p className="quiet">
        表头有一级指标、一级指标权重、二级指标、二级指标权重、Ⅰ、Ⅱ、Ⅲ级基准值各列（比值型为指标、权重、评价基准值），合并的单元格照原样。有问题的表格也会读入，问题逐条指出，在页面上改。
      </p>
    </div>
  )
}
