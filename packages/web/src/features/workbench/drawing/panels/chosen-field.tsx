import { useId } from 'react'

interface ChosenFieldProps {
  readonly label: string
  readonly value: string
  readonly entries: readonly { readonly code: string; readonly label: string }[]
  /** The word for no choice; absent where one must be chosen. */
  readonly none?: string
  readonly isReadOnly?: boolean
  readonly isLabelHidden?: boolean
  readonly onChoose: (code: string | null) => void
}

/** One of a few, taken at once. */
export function ChosenField(props: ChosenFieldProps) {
  const id = useId()
  return (
    <div className="typed-field">
      <label htmlFor={id} className={props.isLabelHidden === true ? 'visually-hidden' : undefined}>
        {props.label}
      </label>
      <select
        id={id}
        className="input"
        disabled={props.isReadOnly ?? false}
        value={props.value}
        onChange={(event) => props.onChoose(event.target.value === '' ? null : event.target.value)}
      >
        {props.none === undefined ? null : <option value="">{props.none}</option>}
        {props.entries.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
