import type { Column } from '@qingshen/core/workbench/sheet'
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { CellOptions, NameList, typingOf } from '../grid/cell-options.tsx'

interface FieldInputProps {
  id: string
  column: Column
  /** What stands now, as it is typed. */
  standing: string
  version: number
  isWrong: boolean
  choices: readonly { code: string; label: string }[]
  onFocus: () => void
  /** With the version of the row that was on the screen when typing began. */
  onKeep: (text: string, seen: number) => void
}

interface Typing extends Pick<FieldInputProps, 'onKeep'> {
  text: string
  seen: number
}

/** What is being typed into a field; handed on when one leaves it, also when the page goes away under it. */
function useTyping({ standing, version, onKeep }: FieldInputProps) {
  const [typing, setTyping] = useState<Typing | null>(null)
  const latest = useRef<Typing | null>(null)
  const put = (next: Typing | null) => {
    latest.current = next
    setTyping(next)
  }
  const keep = useEffectEvent(() => {
    const now = latest.current
    put(null)
    if (now !== null) onKeep(now.text, now.seen)
  })
  useEffect(() => {
    const leave = () => keep()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      // a panel that is closed takes its fields away without their being left
      const now = latest.current
      latest.current = null
      if (now !== null) now.onKeep(now.text, now.seen)
    }
  }, [])
  return {
    text: typing?.text ?? standing,
    type: (text: string) => put({ text, seen: latest.current?.seen ?? version, onKeep }),
    choose: (text: string) => onKeep(text, version),
    leave: () => {
      const now = latest.current
      put(null)
      if (now !== null) onKeep(now.text, now.seen)
    },
  }
}

/** The input of one field in a form, by the kind of its column. What is too long is not cut off but refused and kept. */
export function FieldInput(props: FieldInputProps) {
  const { id, column, isWrong, choices, onFocus } = props
  const typing = useTyping(props)
  const list = useId()
  const common = { id, className: 'input', 'aria-invalid': isWrong, 'aria-describedby': `${id}-notes`, onFocus }
  const typed = {
    ...common,
    value: typing.text,
    onChange: (event: { target: { value: string } }) => typing.type(event.target.value),
    onBlur: typing.leave,
  }
  if (column.kind === 'choice' || column.kind === 'law_choice' || column.kind === 'unit') {
    return (
      <select {...common} value={typing.text} onChange={(event) => typing.choose(event.target.value)}>
        <CellOptions column={column} choices={choices} />
      </select>
    )
  }
  if (column.kind === 'long_text' || column.kind === 'prose') {
    return <textarea {...typed} rows={3} />
  }
  if (column.kind === 'reference') {
    return (
      <>
        <input {...typed} list={list} autoComplete="off" placeholder="输入名称查找" />
        <NameList id={list} choices={choices} />
      </>
    )
  }
  return <input {...typed} autoComplete="off" {...typingOf(column)} />
}
