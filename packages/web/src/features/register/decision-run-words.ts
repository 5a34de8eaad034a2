import type { DecisionRun } from '@qingshen/contracts/decisions.operations'
import { formatCount } from '../../shared/format/number-text.ts'

/** What became of deciding a whole area, in one sentence. */
export function runText({ state, done, total, written, failure }: DecisionRun): string {
  const progress = `${formatCount(done)} / ${formatCount(total)} 家`
  if (state === 'running') return `正在判定：${progress}`
  if (state === 'failed') return `判定没有完成（${progress}）。${failure ?? ''}已判定的记录保留，可以重新开始。`
  if (total === 0) return '辖区内还没有企业，没有可判定的。'
  const same = done - written
  const kept = same === 0 ? '' : `，${formatCount(same)} 家与上次相同，沿用原记录`
  return `已判定 ${formatCount(done)} 家：新留下 ${formatCount(written)} 份判定记录${kept}。`
}

/** The years a list is usually decided for: next year, this one and the two before. */
export function decisionYears(today: string): { code: string; label: string }[] {
  const next = Number(today.slice(0, 4)) + 1
  return [next, next - 1, next - 2, next - 3].map((year) => ({ code: String(year), label: `${year} 年` }))
}
