import { useState } from 'react'

interface AcceptFormProps {
  id: string
  label?: string
  isBusy: boolean
  onAccept: (source: string) => void
}

/** Taking a doubtful value as it is, with what that rests on. */
export function AcceptForm({ id, label = '按原样接受', isBusy, onAccept }: AcceptFormProps) {
  const [source, setSource] = useState('')
  return (
    <form
      className="row accept-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (source.trim() !== '') onAccept(source.trim())
      }}
    >
      <label htmlFor={`accept-${id}`} className="quiet">
        核对无误的依据
      </label>
      <input
        id={`accept-${id}`}
        className="input"
        maxLength={500}
        value={source}
        onChange={(event) => setSource(event.target.value)}
      />
      <button type="submit" className="button" disabled={isBusy || source.trim() === ''}>
        {label}
      </button>
    </form>
  )
}
