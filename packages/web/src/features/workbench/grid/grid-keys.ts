import type { KeyboardEvent } from 'react'
import type { Step } from './grid-model.ts'

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'start',
  End: 'end',
}

type Meaning =
  | { kind: 'step'; step: Step }
  /** `seed`: what typing begins with, null: the value that stands. */
  | { kind: 'edit'; seed: string | null }
  | { kind: 'clear' }

/** What a key means in a grid while no cell is edited; null: nothing, the browser's own meaning holds. */
export function keyOf(event: KeyboardEvent, mayEdit: boolean): Meaning | null {
  const { key } = event
  const isCommand = event.ctrlKey || event.metaKey
  if (!(event.target instanceof Element) || event.target.closest('[data-cell]') === null) return null
  if (isCommand && key === 'Home') return { kind: 'step', step: 'first' }
  if (isCommand && key === 'End') return { kind: 'step', step: 'last' }
  const step = STEPS[key]
  if (step !== undefined) return isCommand || event.altKey ? null : { kind: 'step', step }
  if (!mayEdit || isCommand || event.altKey) return null
  if (key === 'Enter' || key === 'F2') return { kind: 'edit', seed: null }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' }
  // Input methods announce themselves as one key without a letter: the editor has to be open for them.
  if (key === 'Process' || event.nativeEvent.isComposing) return { kind: 'edit', seed: '' }
  return key.length === 1 ? { kind: 'edit', seed: key } : null
}
