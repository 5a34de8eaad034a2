import { UNREACHABLE } from '@qingshen/contracts/client'
import { Problem, PROBLEMS } from '@qingshen/core/kernel/problem'
import type { ReactNode } from 'react'
import './problem-panel.css'
import { FindingPanel } from './form/finding-panel.tsx'
import { Icon } from './icon.tsx'
import { DeniedState, NotFoundState } from './page-states.tsx'

interface ProblemText {
  title: string
  detail: string
}

/** How browsers say that a part of the program, read when it is first opened, did not arrive. */
const PART_NOT_READ = /dynamically imported module|importing a module script|unable to preload/i

/** The Chinese title and sentence of a refusal; of a fault in the page itself, what the reader can do. */
export function problemText(error: unknown): ProblemText {
  // nothing is wrong with the system when the network is down
  if (error instanceof Problem && error.detail === UNREACHABLE) return { title: '没有连上服务器', detail: error.detail }
  if (error instanceof Problem) return { title: PROBLEMS[error.code].title, detail: error.detail }
  if (error instanceof Error && PART_NOT_READ.test(error.message)) {
    const detail = '网络断了，或者系统刚刚更新过。请检查网络后再试一次；已填写的内容不会丢失。'
    return { title: '没有读到这一部分', detail }
  }
  return { title: '页面出了问题', detail: '这一部分没有显示出来。请刷新页面；仍不行请把出现问题的时间告诉系统管理员。' }
}

/** The number of the call that failed, which the sentence of a fault asks the reader to pass on; null: there is none. */
function callNumber(error: unknown): string | null {
  if (!(error instanceof Problem) || error.code !== 'internal') return null
  const { instance } = error.extra
  return typeof instance === 'string' ? instance.replace(/^urn:uuid:/u, '') : null
}

interface ProblemPanelProps {
  error: unknown
  onRetry?: () => void
}

/** A refusal inside a page: what, why, and what to do next. */
export function ProblemPanel({ error, onRetry }: ProblemPanelProps) {
  const { title, detail } = problemText(error)
  const issues = error instanceof Problem ? error.errors : []
  const number = callNumber(error)
  return (
    <section className="problem-panel" role="alert">
      <h2>
        <Icon name="alert" />
        {title}
      </h2>
      <p>{detail}</p>
      {number === null ? null : (
        <p>
          编号：<span className="code-text">{number}</span>
        </p>
      )}
      {onRetry === undefined ? null : (
        <button type="button" className="button no-print" onClick={onRetry}>
          再试一次
        </button>
      )}
      <FindingPanel issues={issues} />
    </section>
  )
}

/** A refusal that takes the place of a whole page. */
export function ProblemPage({ error, onRetry, action }: ProblemPanelProps & { action?: ReactNode }) {
  if (error instanceof Problem && error.code === 'not_found') return <NotFoundState action={action} />
  if (error instanceof Problem && error.code === 'forbidden')
    return <DeniedState detail={error.detail} action={action} />
  return <ProblemPanel error={error} {...(onRetry === undefined ? {} : { onRetry })} />
}
