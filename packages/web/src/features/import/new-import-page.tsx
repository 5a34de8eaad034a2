import './import.css'
import { addressOf } from '@qingshen/contracts/client'
import { IMPORT_MAX_BYTES, importTemplate, startImport } from '@qingshen/contracts/import.operations'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { DraftDayField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { FileInput } from '../../shared/ui/form/file-input.tsx'
import type { DraftForm } from '../../shared/ui/form/use-draft.ts'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { Icon } from '../../shared/ui/icon.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { WizardPage } from '../../shared/ui/wizard/wizard-page.tsx'
import { IMPORT_STEPS } from './import-steps.ts'

const ACCEPTED = '.txt,.xlsx,.xls,.csv'

/** First step: the file, the day its facts hold and what they rest on; nothing is written to the register. */
export function NewImportPage() {
  const [file, setFile] = useState<File | null>(null)
  const form = useDraft('import.new', { validOn: today(), listedOn: '', source: '' })
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const start = useMutation({
    mutationFn: (chosen: File) =>
      call(startImport, {
        query: { name: chosen.name, ...optionsOf(form.values) },
        body: chosen,
      }),
    onSuccess: async (run) => {
      form.clear()
      await queryClient.invalidateQueries({ queryKey: ['imports'] })
      await navigate({ to: '/imports/$import', params: { import: run.id }, search: {} })
    },
  })
  const isTooLarge = file !== null && file.size > IMPORT_MAX_BYTES
  return (
    <WizardPage title="导入名录" steps={IMPORT_STEPS} current="file">
      <form
        className="card stack import-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (file !== null && !isTooLarge) start.mutate(file)
        }}
      >
        <FileChoice file={file} onChoose={setFile} />
        <OptionFields form={form} />
        {start.error === null ? null : <ProblemPanel error={start.error} />}
        <p className="row">
          <button
            type="submit"
            className="button button-primary"
            disabled={file === null || isTooLarge || start.isPending}
          >
            {start.isPending ? '正在上传…' : '读取并预览'}
          </button>
          <span className="quiet" role="status">
            {isTooLarge ? '文件超过 20 MB，请分成几个文件导入。' : '这一步不会改变名录。'}
          </span>
        </p>
      </form>
    </WizardPage>
  )
}

type Options = { validOn: string; listedOn: string; source: string }

function optionsOf({ validOn, listedOn, source }: Options) {
  return {
    ...(validOn === '' ? {} : { validOn }),
    ...(listedOn === '' ? {} : { listedOn }),
    ...(source.trim() === '' ? {} : { source: source.trim() }),
  }
}

function OptionFields({ form }: { form: DraftForm<Options> }) {
  return (
    <>
      <DraftDayField form={form} name="validOn" label="数据日期" help="文件里的情况是哪一天的。" />
      <DraftDayField
        form={form}
        name="listedOn"
        label="名单公布日期（可不填）"
        help="文件是以前公布的名单时填写，记为这些企业上一轮列入的日期。"
      />
      <TextField
        form={form}
        name="source"
        label="来源（可不填）"
        maxLength={300}
        help="文件的名称和文号，写入每一项事实的来源；不填的用文件名。"
      />
    </>
  )
}

function FileChoice({ file, onChoose }: { file: File | null; onChoose: (file: File | null) => void }) {
  return (
    <div
      className="file-drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        onChoose(event.dataTransfer.files[0] ?? null)
      }}
    >
      <label htmlFor="import-file">名录文件（名单原文 .txt、Excel .xlsx、.xls 或 .csv）</label>
      <FileInput id="import-file" accept={ACCEPTED} chosen={file?.name ?? ''} onChoose={onChoose} />
      <p className="quiet">
        {file === null ? '选择文件，或者把文件拖到这里。' : `${formatCount(Math.ceil(file.size / 1024))} KB`}
      </p>
      <p>
        <a href={addressOf(importTemplate)} download>
          <Icon name="download" />
          下载空白模板
        </a>
      </p>
    </div>
  )
}
