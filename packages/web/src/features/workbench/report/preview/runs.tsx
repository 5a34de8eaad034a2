import type { Run } from '@qingshen/core/report/report-document.schema'
import { use } from 'react'
import { PaperContext } from './paper-context.ts'

/** Running text: words, and numbers that lead to where they come from. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) =>
    run.kind === 'text' ? <span key={index}>{run.text}</span> : <FigureMark key={index} figureKey={run.key} />,
  )
}

/** A bound number with its quiet mark. What it says of itself is shown by the card of the paper. */
function FigureMark({ figureKey }: { figureKey: string }) {
  const { figures } = use(PaperContext)
  const figure = figures.get(figureKey)
  if (figure === undefined) return <span>—</span>
  return (
    <button
      type="button"
      className="figure-mark"
      data-figure={figureKey}
      data-missing={figure.value === null ? true : undefined}
      aria-label={`${figure.text}${figure.unit === '' ? '' : ` ${figure.unit}`}，${figure.label}，看出处`}
    >
      {figure.text}
    </button>
  )
}
