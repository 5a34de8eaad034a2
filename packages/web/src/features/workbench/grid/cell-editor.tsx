import type { KeyboardEvent } from 'react'
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { CellOptions, NameList, typingOf } from './cell-options.tsx'
import type { FieldCell } from './grid-model.ts'

/** Where the cursor goes after a value was typed. */
export type Leaving = 'stay' | 'down' | 'up' | 'next' | 'back' | 'gone'

interface CellEditorProps {
  cell: FieldCell
  label: string
  /** What stands in the editor at first. */
  initial: string
  /** The text selected at first, so that typing replaces it; not when typing has already begun. */
  isSelected: boolean
  choices: readonly { code: string; label: string }[]
  /** With the cell as it was when editing began. */
  onDone: (cell: FieldCell, text: string, leaving: Leaving) => void
  onCancel: () => void
}

/** The input of one cell while it is edited. Enter, Tab and leaving keep the value, Escape gives it up. */
export function CellEditor(props: CellEditorProps) {
  const { cell, label, isSelected, choices, onCancel } = props
  const { text, setText, finish, giveUp, input } = useEditing(props)
  const list = useId()

  useFocusAtFirst(input, isSelected)

  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    const leaving = leavingOf(event, cell.column.kind)
    if (event.key === 'Escape') {
      giveUp()
      onCancel()
    }
    if (leaving === null) return
    event.preventDefault()
    finish(leaving)
  }
  const common = {
    ref: input,
    className: 'cell-input',
    'aria-label': label,
    value: text,
    onChange: (event: { target: { value: string } }) => setText(event.target.value),
    onKeyDown: press,
    onBlur: () => finish('stay'),
  }
  const { column } = cell
  if (column.kind === 'long_text' || column.kind === 'prose') {
    return <textarea {...common} rows={3} />
  }
  if (column.kind === 'choice' || column.kind === 'law_choice' || column.kind === 'unit') {
    return (
      <select {...common}>
        <CellOptions column={column} choices={choices} />
      </select>
    )
  }
  if (column.kind === 'reference') {
    return (
      <>
        <input {...common} list={list} autoComplete="off" />
        <NameList id={list} choices={choices} />
      </>
    )
  }
  return <input {...common} autoComplete="off" {...typingOf(column)} />
}

/** Typing goes on where the value ends, or replaces it where nobody has begun to type. */
function useFocusAtFirst(input: { readonly current: Element | null }, isSelected: boolean) {
  useEffect(() => {
    const element = input.current
    if (!(element instanceof HTMLElement)) return
    element.focus()
    if (isSelected && element instanceof HTMLInputElement) element.select()
    else if (element instanceof HTMLTextAreaElement)
      element.setSelectionRange(element.value.length, element.value.length)
  }, [input, isSelected])
}

/** What is typed so far; kept also when the cell or the whole page goes away under it. */
function useEditing({ cell, initial, onDone }: CellEditorProps) {
  const [begun] = useState({ cell, onDone })
  const [text, setShown] = useState(initial)
  const typed = useRef(initial)
  const isOver = useRef(false)
  const isThere = useRef(false)
  const input = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null)

  const finish = useEffectEvent((leaving: Leaving) => {
    if (isOver.current) return
    isOver.current = true
    onDone(begun.cell, typed.current, leaving)
  })
  useEffect(() => {
    isThere.current = true
    const keep = () => finish('stay')
    window.addEventListener('pagehide', keep)
    return () => {
      isThere.current = false
      window.removeEventListener('pagehide', keep)
      queueMicrotask(() => {
        if (isThere.current || isOver.current) return
        isOver.current = true
        begun.onDone(begun.cell, typed.current, 'gone')
      })
    }
  }, [begun])
  return {
    text,
    input,
    finish,
    setText: (next: string) => {
      typed.current = next
      setShown(next)
    },
    giveUp: () => {
      isOver.current = true
    },
  }
}

/** What a key means for the cell: Alt Enter breaks a line in long texts, up and down leave single lines. */
function leavingOf(event: KeyboardEvent, kind: FieldCell['column']['kind']): Leaving | null {
  const isPlain = kind === 'text' || kind === 'number' || kind === 'day' || kind === 'year'
  if (event.nativeEvent.isComposing) return null
  if (event.key === 'Tab') return event.shiftKey ? 'back' : 'next'
  if (event.key === 'Enter') {
    if (event.altKey || (event.shiftKey && (kind === 'long_text' || kind === 'prose'))) return null
    return event.shiftKey ? 'up' : 'down'
  }
  if (isPlain && event.key === 'ArrowDown') return 'down'
  return isPlain && event.key === 'ArrowUp' ? 'up' : null
}
