import type { KeyboardEvent, ReactNode } from 'react'
import { useId, useState } from 'react'

interface TypedFieldProps {
  readonly label: string
  readonly value: string
  readonly isReadOnly?: boolean
  readonly placeholder?: string
  readonly inputMode?: 'text' | 'decimal'
  readonly isFocused?: boolean
  /** Takes what was typed; answers the sentence why it cannot be taken, or null. */
  readonly onCommit: (text: string) => string | null
  readonly after?: ReactNode
  readonly onEnter?: () => void
}

/** One line of text that is taken when the field is left or Enter is pressed, so that one entry is one step of undo. */
export function TypedField(props: TypedFieldProps) {
  const { label, value, isReadOnly = false, onCommit } = props
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const commit = (): boolean => {
    if (typed === null) return true
    const refused = typed === value ? null : onCommit(typed)
    setProblem(refused)
    if (refused === null) setTyped(null)
    return refused === null
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation()
      setTyped(null)
      setProblem(null)
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && commit()) props.onEnter?.()
  }
  return (
    <div className="typed-field">
      <label htmlFor={id}>{label}</label>
      <div className="typed-field-line">
        <input
          id={id}
          className="input"
          autoComplete="off"
          readOnly={isReadOnly}
          inputMode={props.inputMode ?? 'text'}
          placeholder={isReadOnly ? '' : (props.placeholder ?? '')}
          ref={props.isFocused === true ? focusOnce : null}
          value={typed ?? value}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={press}
        />
        {props.after}
      </div>
      {problem === null ? null : (
        <p id={`${id}-problem`} role="alert" className="typed-problem">
          {problem}
        </p>
      )}
    </div>
  )
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true })
  input?.select()
}
