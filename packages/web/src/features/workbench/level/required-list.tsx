import { ROMAN } from '@qingshen/core/indicator/levels'
import type { LevelOfAudit } from '@qingshen/core/workbench/level/level-of-audit'
import { MOMENTS } from '@qingshen/core/workbench/level/chosen-system'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import { levelRequirements } from '@qingshen/core/workbench/sheets/level'
import type { RequiredOfAudit } from '@qingshen/core/workbench/level/required-of-audit'
import type { StateSign } from '../../../shared/ui/state-tag.tsx'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { useWorkbench } from '../data/use-workbench.ts'
import type { Levels } from './use-levels.ts'

const KINDS = choicesOf(levelRequirements)

/** Each level that is asked for, by what and until when, beside what was reached. */
export function RequiredList({ level, any }: { level: LevelOfAudit; any: Levels['any'] }) {
  const { method } = useWorkbench()
  if (any.kind === 'ratio') {
    return <p>选定的是比值型的体系，只分档次，不能与Ⅰ、Ⅱ、Ⅲ级的要求对照。请按原文的对应关系核对。</p>
  }
  return (
    <>
      <p className="quiet">与{MOMENTS[level.moment]}的等级对照</p>
      <ul className="plain-list level-required">
        {level.required.map((required) => (
          <li key={required.row.id} className="stack tight">
            <p className="row">
              <strong>{required.level === null ? '没有写哪一级' : `${ROMAN[required.level]}级`}</strong>
              <StateTag {...signOf(required, method.on)} />
            </p>
            <p className="quiet">{sourceText(required)}</p>
            {required.isMet === true || required.short.length === 0 ? null : (
              <details>
                <summary>低于要求或者没有数据的 {required.short.length} 项，限定性的在前</summary>
                <ol className="level-short">
                  {required.short.map(({ indicator, reached }) => (
                    <li key={indicator.id}>
                      {indicator.title}
                      {indicator.isLimiting ? '（限定性）' : ''}
                      {reached === 'missing' ? '：没有数据' : ''}
                    </li>
                  ))}
                </ol>
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function signOf({ isMet, dueOn }: RequiredOfAudit, today: string): StateSign {
  if (isMet === null) return { icon: 'question', word: '还定不下来', tone: 'unknown' }
  if (isMet) return { icon: 'check', word: '已经达到', tone: 'good' }
  const isLate = dueOn !== null && dueOn < today
  return { icon: 'cross', word: isLate ? '没有达到，已过期限' : '没有达到', tone: 'overdue' }
}

function sourceText({ row, basis, dueOn }: RequiredOfAudit): string {
  const kind = KINDS.find(({ code }) => code === row.fields['kind'])?.label
  const due = dueOn === null ? '' : `${dueOn} 前达到`
  return [kind, basis, due].filter((text) => text !== undefined && text !== '').join('，')
}

/** The sources a requirement may have. */
function choicesOf({ columns }: Sheet): readonly { readonly code: string; readonly label: string }[] {
  const kind = columns.find(({ id }) => id === 'kind')
  return kind?.kind === 'choice' ? kind.choices : []
}
