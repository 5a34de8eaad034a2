import type { IndicatorSystemSummary } from '@qingshen/contracts/level.operations'
import { listIndicatorSystems } from '@qingshen/contracts/level.operations'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../shared/api/call.ts'
import { caseKey } from '../../../shared/ui/case/case-query.ts'
import { QueryView } from '../../../shared/ui/query-view.tsx'
import { useWorkbench } from '../data/use-workbench.ts'
import { foundSystems } from './found-systems.ts'
import { SystemFacts } from './system-facts.tsx'

interface SystemChoiceProps {
  chosen: string | null
  onChoose: (ref: string) => void
}

/** The systems one may judge by: carried by the program, published by an office, entered for this audit. */
export function SystemChoice({ chosen, onChoose }: SystemChoiceProps) {
  const { head } = useWorkbench()
  const [text, setText] = useState('')
  const query = useQuery({
    queryKey: caseKey(head.case, 'indicator-systems'),
    queryFn: () => call(listIndicatorSystems, { query: { case: head.case } }),
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
      </div>
      <p className="quiet">换体系不会删去已经填的数值；编号不同的指标要在新体系里重新填。</p>
      <QueryView query={query} what="评价指标体系">
        {(systems) => <FoundSystems systems={systems} text={text} chosen={chosen} onChoose={onChoose} />}
      </QueryView>
    </div>
  )
}

interface FoundSystemsProps extends SystemChoiceProps {
  systems: readonly IndicatorSystemSummary[]
  text: string
}

function FoundSystems({ systems, text, chosen, onChoose }: FoundSystemsProps) {
  const found = foundSystems(systems, text)
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
          <li key={system.id} className="level-system-line">
            <div>
              <strong>{system.title}</strong>
              {system.owner === null ? null : (
                <span className="quiet">
                  　{system.owner}，第 {system.number ?? 1} 版
                </span>
              )}
              <SystemFacts system={system} />
            </div>
            <button
              type="button"
              className="button"
              aria-label={`采用：${system.title}`}
              disabled={system.id === chosen}
              onClick={() => onChoose(system.id)}
            >
              {system.id === chosen ? '正在采用' : '采用'}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
