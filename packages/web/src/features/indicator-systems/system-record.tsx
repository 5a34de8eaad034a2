import { addressOf } from '@qingshen/contracts/client'
import { downloadSystem } from '@qingshen/contracts/indicator-systems.operations'
import type { SystemDetail } from '@qingshen/contracts/indicator-systems.schema'
import { examineDraft } from '@qingshen/core/indicator/draft/examine-draft'
import { placedIssue } from '@qingshen/core/indicator/draft/placed-issue'
import type { SystemDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import { useAddress } from '../../shared/address/use-address.ts'
import { AbilityButton, withReasons } from '../../shared/ui/ability-button.tsx'
import { Icon } from '../../shared/ui/icon.tsx'
import type { RecordTab } from '../../shared/ui/record/record-page.tsx'
import { RecordPage } from '../../shared/ui/record/record-page.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import { DraftFindings } from './draft-findings.tsx'
import { EditorBar } from './editor-bar.tsx'
import { RereadPanel } from './reread-panel.tsx'
import { SettingsTab } from './settings-tab.tsx'
import { SystemActs } from './system-acts.tsx'
import { SystemGrid } from './system-grid.tsx'
import { ownerText, stateSign, trustSigns } from './system-signs.ts'
import type { SystemEditor } from './use-system-draft.ts'
import { useSystemDraft } from './use-system-draft.ts'
import { VersionsTab } from './versions-tab.tsx'

/** A version of a system; while it is a draft of one's own everything in it can be changed. */
export function SystemRecord({ detail }: { detail: SystemDetail }) {
  const [address, changeAddress] = useAddress()
  const editor = useSystemDraft(detail)
  const { draft } = editor.editing
  const isEditable = detail.abilities['edit']?.allowed === true
  const issues = useIssues(draft, detail.ref)
  return (
    <RecordPage
      title={draft.title === '' ? '（没有名称）' : draft.title}
      kind={`评价指标体系 · ${draft.kind === 'ratio' ? '比值型' : '分三级'}${detail.number === null ? '' : ` · 第 ${detail.number} 版`}`}
      state={stateSign(detail)}
      facts={
        <Facts detail={detail} draft={draft} onReread={isEditable ? () => changeAddress({ do: 'reread' }) : null} />
      }
      actions={
        <>
          <Acts detail={detail} />
          {isEditable && address['do'] === 'reread' ? (
            <RereadPanel detail={detail} editor={editor} onClose={() => changeAddress({ do: undefined })} />
          ) : null}
        </>
      }
      nextStep={
        isEditable ? (
          <EditBar
            editor={editor}
            issues={issues}
            isOwn={detail.case !== null}
            onPublish={() => changeAddress({ do: 'publish' })}
          />
        ) : undefined
      }
      tab={address['tab']}
      onTab={(tab) => changeAddress({ tab })}
      tabs={tabsOf(detail, editor, issues)}
    />
  )
}

function tabsOf(detail: SystemDetail, editor: SystemEditor, issues: readonly Issue[]): RecordTab[] {
  const { draft, conflicts } = editor.editing
  const isEditable = detail.abilities['edit']?.allowed === true
  const shown = isEditable ? editor : null
  const indicators = (
    <>
      {shown === null ? null : <EditorBar editor={shown} groups={draft.groups} />}
      {conflicts.length === 0 ? null : <ConflictPanel conflicts={conflicts} onChoose={editor.choose} />}
      <DraftFindings issues={issues} isEditable={isEditable} />
      <SystemGrid draft={draft} editor={shown} issues={issues} />
    </>
  )
  const settings = (
    <>
      {shown === null ? null : <EditorBar editor={shown} groups={[]} />}
      <SettingsTab draft={draft} editor={shown} issues={issues} />
    </>
  )
  const versions = { id: 'versions', title: '各版', content: <VersionsTab detail={detail} draft={draft} /> }
  return [
    { id: 'indicators', title: '指标', content: indicators },
    { id: 'settings', title: '名称、规则和变量', content: settings },
    ...(detail.versions.length === 0 ? [] : [versions]),
  ]
}

function useIssues(draft: SystemDraft, ref: string): readonly Issue[] {
  const settled = useDeferredValue(draft)
  return useMemo(() => examineDraft(settled, ref).issues.map((issue) => placedIssue(issue, settled)), [settled, ref])
}

interface FactsProps {
  detail: SystemDetail
  draft: SystemDraft
  /** Null where nothing can be read in. */
  onReread: (() => void) | null
}

function Facts({ detail, draft, onReread }: FactsProps) {
  const rows = draft.groups.flatMap(({ indicators }) => indicators)
  const now = { ...detail, rows: rows.length, unverified: rows.filter(({ verified }) => !verified).length, faults: 0 }
  return (
    <div className="row system-facts">
      <span className="quiet">
        {ownerText(detail)}　{rows.length} 项指标
        {detail.importedFrom === null ? '' : `　导入自“${detail.importedFrom}”`}
      </span>
      {onReread === null ? null : (
        <button type="button" className="button-link" onClick={onReread}>
          {detail.importedFrom === null ? '从表格读入…' : '各列认错了，重新读入…'}
        </button>
      )}
      {trustSigns({ ...now, isFictitious: draft.isFictitious }).map((sign) => (
        <StateTag key={sign.word} {...sign} />
      ))}
      {detail.withdrawnReason === null ? null : <span>停用原因：{detail.withdrawnReason}</span>}
    </div>
  )
}

function Acts({ detail }: { detail: SystemDetail }) {
  const { ref, state } = detail
  const isUsable = state !== 'draft' && detail.case === null && !(state === 'withdrawn' && detail.publishedAt === null)
  return (
    <>
      {detail.case === null ? null : (
        <Link className="button" to="/workbench/$case" params={{ case: detail.case }} search={{ tab: 'level' }}>
          回到审核工作台
        </Link>
      )}
      {isUsable ? (
        <Link className="button" to="/level" search={{ system: ref }}>
          <Icon name="gauge" />
          用它测算
        </Link>
      ) : null}
      <a className="button" href={addressOf(downloadSystem, { system: ref })} download>
        <Icon name="download" />
        导出 Excel
      </a>
      <SystemActs detail={detail} />
    </>
  )
}

interface EditBarProps {
  editor: SystemEditor
  issues: readonly Issue[]
  /** Of one audit only: it is put in use there, not published. */
  isOwn: boolean
  onPublish: () => void
}

function EditBar({ editor, issues, isOwn, onPublish }: EditBarProps) {
  const errors = issues.filter(({ severity }) => severity === 'error').length
  const { editing } = editor
  const isSaved = editing.saving.kind === 'saved'
  const act = isOwn ? '启用' : '发布'
  const unready = errors > 0 ? `还有 ${errors} 处须改正，改正后才能${act}。` : null
  const reason = isSaved ? unready : `还没有保存完，保存后再${act}。`
  return (
    <div className="row between">
      <span>{errors > 0 ? `还有 ${errors} 处须改正。` : `没有须改正的了，对照原文核对后可以${act}。`}</span>
      <AbilityButton
        ability={withReasons({ allowed: reason === null, reason })}
        label={isOwn ? '核对并启用' : '核对并发布'}
        icon="check"
        isPrimary
        onClick={onPublish}
      />
    </div>
  )
}
