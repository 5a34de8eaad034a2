import type { AnySystem } from '@qingshen/core/indicator/judge-plant'
import { levelNames } from '@qingshen/core/indicator/level-names'
import type { SystemPart, SystemRow } from '@qingshen/core/indicator/system-parts'
import { systemParts } from '@qingshen/core/indicator/system-parts'
import type { AddressState } from '../../shared/address/search-text.ts'
import type { AddressChange } from '../../shared/address/use-address.ts'
import { readAnswers, withAnswer } from './answers-in-address.ts'
import { IndicatorTable } from './indicator-table.tsx'
import { judgeAnswers } from './judge-answers.ts'
import { LevelAnswer } from './level-answer.tsx'
import { LevelExplanation } from './level-explanation.tsx'
import { reachedTexts } from './reached-texts.ts'
import type { LoadedSystem } from './use-system.ts'

type Change = (change: AddressChange, options?: { replace?: boolean }) => void

interface LevelSheetProps {
  system: LoadedSystem
  address: AddressState
  onChange: Change
}

/** All indicators of a system with the result beside them, computed as one types. */
export function LevelSheet({ system, address, onChange }: LevelSheetProps) {
  const { any } = system
  const parts = systemParts(any)
  const answers = readAnswers(address['values'])
  const variables = readAnswers(address['variables'])
  const judged = judgeAnswers(any, answers, variables)
  const reached = reachedTexts(judged.result)
  const titles = new Map(parts.flatMap(({ rows }) => rows.map(({ id, title }) => [id, title] as const)))
  const asked = variablePart(any)
  return (
    <div className="level">
      <div className="stack">
        {asked === null ? null : (
          <IndicatorTable
            part={asked}
            answers={variables}
            reached={new Map()}
            onAnswer={(id, answer) => onChange({ variables: withAnswer(variables, id, answer) }, { replace: true })}
          />
        )}
        {parts.map((part) => (
          <IndicatorTable
            key={part.id}
            part={part}
            answers={answers}
            reached={reached}
            onAnswer={(id, answer) => onChange({ values: withAnswer(answers, id, answer) }, { replace: true })}
          />
        ))}
      </div>
      <section className="card stack level-answer" aria-label="测算结果" aria-live="polite">
        <p className="quiet">{system.source}</p>
        {judged.result === null ? (
          <ul className="level-issues">
            {judged.messages.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        ) : (
          <>
            <LevelAnswer result={judged.result} nameOf={levelNames(any)} titleOf={(id) => titles.get(id) ?? id} />
            {any.kind === 'levels' ? <LevelExplanation system={any.system} input={judged.input} /> : null}
          </>
        )}
      </section>
    </div>
  )
}

/** The variables somebody states, asked like indicators; null where there are none. */
function variablePart(any: AnySystem): SystemPart | null {
  if (any.kind === 'ratio') return null
  const stated = any.system.variables.filter(({ countOf }) => countOf === null)
  const rows = stated.map(({ id, title }): SystemRow => {
    const asked = { I: '', II: '', III: '' }
    const shown = { id, title, unit: null, direction: null, isLimiting: false, isVerified: true, weight: '' }
    return { ...shown, kind: 'number', asked }
  })
  return rows.length === 0 ? null : { id: 'variables', title: '产品结构等变量', weight: '', rows }
}
