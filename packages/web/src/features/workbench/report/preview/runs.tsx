import type { BoundFigure, Run } from '@qingshen/core/report/report-document.schema'
import { use } from 'react'
import { PaperContext } from './paper-context.ts'
import { Scripted } from './scripted.tsx'

/** Running text: words, and numbers that lead to where they come from. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) =>
    run.kind === 'text' ? (
      <span key={index}>
        <Scripted text={run.text} />
      </span>
    ) : (
      <FigureMark key={index} figureKey={run.key} />
    ),
  )
}

/** What is longer is a sentence: it is broken over lines, as a button cannot be. */
const LONGEST_NUMBER = 30

/**
 * A bound number with its quiet mark; `text` where it is printed otherwise than the figure itself. What it says of itself is
 * shown by the card of the paper.
 */
export function FigureMark({ figureKey, text }: { figureKey: string; text?: string }) {
  const { figures } = use(PaperContext)
  const figure = figures.get(figureKey)
  if (figure === undefined) return <span>{text ?? '—'}</span>
  const shown = text ?? figure.text
  const attributes = {
    className: 'figure-mark',
    'data-figure': figureKey,
    'data-missing': figure.text === '—' ? true : undefined,
    'aria-label': nameOf(figure, shown),
  }
  if (shown.length > LONGEST_NUMBER) {
    return (
      <span role="button" tabIndex={0} {...attributes}>
        <Scripted text={shown} />
      </span>
    )
  }
  return (
    <button type="button" {...attributes}>
      <Scripted text={shown} />
    </button>
  )
}

function nameOf({ label, text, unit }: BoundFigure, shown: string): string {
  return `${shown}${unit === '' || shown !== text ? '' : ` ${unit}`}，${label}，看出处`
}
