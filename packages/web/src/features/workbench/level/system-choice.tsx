import { listSystems } from '@qingshen/contracts/indicator-systems.operations'
import type { OwnSystem } from '@qingshen/contracts/indicator-systems.schema'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../shared/api/call.ts'
import { AbilityButton, withReasons } from '../../../shared/ui/ability-button.tsx'
import { SystemImport } from '../../../shared/ui/indicator-system/system-import.tsx'
import { QueryView } from '../../../shared/ui/query-view.tsx'
import { SidePanel } from '../../../shared/ui/side-panel.tsx'
import { useWorkbench } from '../data/use-workbench.ts'
import { foundSystems, ownDrafts } from './found-systems.ts'
import { SystemFacts } from './system-facts.tsx'

interface SystemChoiceProps {
  chosen: string | null
  onChoose: (ref: string) => void
}

/** The systems one may judge by: carried by the program, published by an office, entered for this audit; or another file. */
export function SystemChoice(props: SystemChoiceProps) {
  const { head } = useWorkbench()
  const [text, setText] = useState('')
  const [isImporting, setIsImporting] = useState(false)
  const query = useQuery({
    queryKey: ['indicator-systems', 'list', head.case],
    queryFn: () => call(listSystems, { query: { case: head.case } }),
  })
  return (
    <div className="stack tight">
      <div className="row between">
        <input
          className="input level-search"
          type="search"
          aria-label="查找评价指标体系"
          placeholder="按名称、行业、文号查找"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <AbilityButton
          ability={withReasons(query.data?.create)}
          label="导入指标体系"
          icon="upload"
          onClick={() => setIsImporting(true)}
        />
      </div>
      <p className="quiet">
        换体系不会删去已经填的数值；编号不同的指标要在新体系里重新填。列表里没有本行业的，可以导入正式文本的表格。
      </p>
      <QueryView query={query} what="评价指标体系">
        {({ items }) => (
          <>
            <Drafts drafts={ownDrafts(items, head.case)} />
            <FoundSystems found={foundSystems(items, text)} text={text} {...props} />
          </>
        )}
      </QueryView>
      {isImporting ? <ImportPanel onClose={() => setIsImporting(false)} /> : null}
    </div>
  )
}

/** The upload of a system for this audit; what was read is looked through and put in use on a page of its own. */
function ImportPanel({ onClose }: { onClose: () => void }) {
  const { head } = useWorkbench()
  const navigate = useNavigate()
  const open = (system: string) => void navigate({ to: '/indicator-systems/$system', params: { system }, search: {} })
  return (
    <SidePanel title="导入评价指标体系" onClose={onClose}>
      <SystemImport auditCase={head.case} onDrafted={open} />
    </SidePanel>
  )
}

/** What was imported for this audit and waits to be looked through. */
function Drafts({ drafts }: { drafts: readonly OwnSystem[] }) {
  if (drafts.length === 0) return null
  return (
    <ul className="plain-list level-systems" aria-label="正在录入的体系">
      {drafts.map(({ ref, title, faults }) => (
        <li key={ref} className="level-system-line">
          <span>
            <strong>{title === '' ? '没有名称的体系' : title}</strong>
            <span className="quiet">
              {faults === 0 ? '（还没有启用）' : `（还有 ${faults} 处须改正，启用后才能采用）`}
            </span>
          </span>
          <Link to="/indicator-systems/$system" params={{ system: ref }} search={{}} className="button">
            继续录入
          </Link>
        </li>
      ))}
    </ul>
  )
}

interface FoundSystemsProps extends SystemChoiceProps {
  found: readonly OwnSystem[]
  text: string
}

function FoundSystems({ found, text, chosen, onChoose }: FoundSystemsProps) {
  if (found.length === 0) {
    return <p role="status">没有找到名称、出处里有“{text.trim()}”的体系。请换个词，或者导入本行业的体系。</p>
  }
  return (
    <>
      <p role="status" className="visually-hidden">
        找到 {found.length} 个体系
      </p>
      <ul className="plain-list level-systems">
        {found.map((system) => (
          <li key={system.ref} className="level-system-line">
            <div>
              <strong>{system.title}</strong>
              <span className="quiet">{versionText(system)}</span>
              <SystemFacts system={system} />
            </div>
            <button
              type="button"
              className="button"
              aria-label={`采用：${system.title}`}
              disabled={system.ref === chosen}
              onClick={() => onChoose(system.ref)}
            >
              {system.ref === chosen ? '正在采用' : '采用'}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Whose it is and which version; nothing for one the program carries. */
function versionText({ owner, origin, number }: OwnSystem): string {
  if (owner === null) return ''
  return `（${origin === 'audit' ? '本次审核录入' : owner}，第 ${number ?? 1} 版）`
}
