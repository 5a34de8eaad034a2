import type { WeightSum } from '@qingshen/core/indicator/draft/draft-sums'
import { rescaledWeights } from '@qingshen/core/indicator/draft/draft-sums'
import { useState } from 'react'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { setWeights } from './draft-edits.ts'
import type { SystemEditor } from './use-system-draft.ts'

interface SumSignProps {
  label: string
  sum: WeightSum
  whole: '1' | '100'
  /** What may be rescaled when somebody asks: the weights, of a group or (null) of the groups. */
  weights?: readonly { readonly weight: string }[]
  group?: number | null
  change?: SystemEditor['change'] | null
}

/** A check sum; where it is wrong, an offer to rescale that shows what it would enter first. */
export function SumSign({ label, sum, whole, weights = [], group = null, change = null }: SumSignProps) {
  const [isAsked, setIsAsked] = useState(false)
  const rescaled =
    sum.isRight || change === null || whole !== '1' ? null : rescaledWeights(weights.map(({ weight }) => weight))
  const isOpen = sum.empty + sum.expressions > 0
  return (
    <span className="row sum-sign">
      {sum.isRight ? (
        <StateTag icon="check" word={sumText(label, sum)} tone="good" />
      ) : (
        <StateTag
          icon={isOpen ? 'question' : 'cross'}
          word={sumText(label, sum)}
          tone={isOpen ? 'unknown' : 'overdue'}
        />
      )}
      {rescaled === null || change === null ? null : isAsked ? (
        <span className="row">
          <span>改为 {rescaled.join('、')}？与原文不同的权重不能用于认定，请先对照原文。</span>
          <button
            type="button"
            className="button"
            onClick={() => {
              change(setWeights(rescaled, group))
              setIsAsked(false)
            }}
          >
            按比例改写
          </button>
          <button type="button" className="button-link" onClick={() => setIsAsked(false)}>
            不改
          </button>
        </span>
      ) : (
        <button
          type="button"
          className="button-link"
          aria-label={`${label}：按比例调整到 1…`}
          onClick={() => setIsAsked(true)}
        >
          按比例调整到 1…
        </button>
      )}
    </span>
  )
}

function sumText(label: string, { sum, empty, expressions }: WeightSum): string {
  const open = [
    ...(expressions === 0 ? [] : [`${expressions} 项是式子，按变量核对`]),
    ...(empty === 0 ? [] : [`${empty} 项没有公布`]),
  ]
  return `${label} ${sum}${open.length === 0 ? '' : `，另有 ${open.join('，')}`}`
}
