import { useEffect, useState } from 'react'
import { Icon } from '../../../../shared/ui/icon.tsx'
import { StateTag } from '../../../../shared/ui/state-tag.tsx'
import type { StateSign } from '../../../../shared/ui/state-tag.tsx'
import type { Outcome } from '../model/outcome.ts'
import type { Reconciliation } from './use-reconciliation.ts'
import type { Sentence, SentencePlace } from './worker-messages.ts'

interface ReconcilePanelProps {
  readonly reconciliation: Reconciliation
  readonly layer: string | null
  /** Why it cannot be run yet; null: it can. */
  readonly reason: string | null
  /** What is said of the measurements as they stand, without any reconciliation. */
  readonly sentences: readonly Sentence[]
  readonly onShow: (place: SentencePlace) => void
}

/** Reconciles at a click; then what it found, each sentence leading to its place. */
export function ReconcilePanel(props: ReconcilePanelProps) {
  const { reconciliation, reason } = props
  const { last, isStale, running, failure, run, stop } = reconciliation
  const told = last === undefined || isStale ? props.sentences : last.sentences
  return (
    <section aria-label="校核" className="stack reconcile-panel">
      <div className="row between">
        <h2>校核</h2>
        {running === null ? (
          <button type="button" className="button button-primary" disabled={reason !== null} onClick={run}>
            {last === undefined ? '校核平衡' : '重新校核'}
          </button>
        ) : (
          <button type="button" className="button" onClick={stop}>
            停止
          </button>
        )}
      </div>
      <div role="status">
        {running === null ? null : <RunningFor since={running.since} />}
        {failure === null ? null : <p className="typed-problem">{failure}</p>}
        {reason === null || last !== undefined ? null : <p className="quiet">{reason}</p>}
        {last === undefined || running !== null ? null : (
          <Verdict outcome={last.outcome} layer={props.layer} isStale={isStale} />
        )}
      </div>
      <Sentences sentences={told} onShow={props.onShow} />
    </section>
  )
}

function RunningFor({ since }: { since: number }) {
  const [now, setNow] = useState(since)
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return <p className="quiet">正在校核，已用 {Math.max(0, Math.round((now - since) / 1000))} 秒…可以继续看图和填写。</p>
}

function Verdict({ outcome, layer, isStale }: { outcome: Outcome; layer: string | null; isStale: boolean }) {
  const group = outcome.groups.find(({ layers }) => layer !== null && layers.includes(layer))
  const errors = outcome.grossErrors.filter((one) => group?.layers.includes(one.layer) === true).length
  const sign = isStale ? STALE : group === undefined ? NOT_SOLVED : signOf(group, errors)
  return (
    <div className="stack verdict">
      <div>
        <StateTag {...sign} />
      </div>
      <p className="quiet">{isStale ? '图上划去的是改动以前的结果。' : group === undefined ? '' : wordsOf(group)}</p>
    </div>
  )
}

type Group = Outcome['groups'][number]

const STALE: StateSign = { icon: 'clock', word: '数据已改，请重新校核', tone: 'warn' }
const NOT_SOLVED: StateSign = { icon: 'cross', word: '这一图层没有算出来', tone: 'overdue' }

function signOf({ converged, test }: Group, errors: number): StateSign {
  if (!converged) return { icon: 'alert', word: '没有收敛，结果只供参考', tone: 'overdue' }
  if (errors > 0) return { icon: 'alert', word: `${errors} 个数可疑`, tone: 'overdue' }
  if (test.passed === false) return { icon: 'alert', word: '整体上与平衡不符', tone: 'overdue' }
  if (test.passed === null) return { icon: 'dot', word: '没有多余的实测值，无法校核', tone: 'neutral' }
  return { icon: 'check', word: '实测值与平衡相符', tone: 'good' }
}

function wordsOf({ converged, iterations, test, layers }: Group): string {
  const together = layers.length > 1 ? `${layers.length} 个图层一起校核，` : ''
  const steps = iterations > 1 ? `迭代 ${iterations} 次${converged ? '收敛' : '仍未收敛'}。` : ''
  if (test.passed === null) return `${together}${steps}补测一些能相互校核的流股，才能判断实测值是否可信。`
  const chance = test.pValue < 0.0001 ? '不到 0.01 %' : `是 ${(test.pValue * 100).toFixed(2)} %`
  return `${together}有 ${test.degrees} 个相互校核的关系；标准差填得对的话，偏得这样远的机会${chance}。${steps}`
}

const MOST = 60

function Sentences({ sentences, onShow }: { sentences: readonly Sentence[]; onShow: ReconcilePanelProps['onShow'] }) {
  if (sentences.length === 0) return null
  return (
    <ul className="drawing-sentences" aria-label="发现">
      {sentences.slice(0, MOST).map(({ text, tone, place }) => (
        <li key={text} data-tone={tone}>
          <Icon name={tone === 'notice' ? 'dot' : 'alert'} size={14} />
          {place === null ? (
            <span>{text}</span>
          ) : (
            <button type="button" className="sentence-link" onClick={() => onShow(place)}>
              {text}
            </button>
          )}
        </li>
      ))}
      {sentences.length > MOST ? <li data-tone="notice">还有 {sentences.length - MOST} 条，先处理上面的。</li> : null}
    </ul>
  )
}
