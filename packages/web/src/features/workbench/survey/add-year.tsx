import { readYear } from '@qingshen/core/workbench/day-text'
import { useId, useState } from 'react'
import { useAddress } from '../../../shared/address/use-address.ts'
import { withYear } from './shown-years.ts'

/** Adds a column for any year. */
export function AddYear({ years }: { years: readonly string[] }) {
  const [, changeAddress] = useAddress()
  const [typed, setTyped] = useState('')
  const [note, setNote] = useState('')
  const id = useId()
  const add = () => {
    const year = readYear(typed)
    if (year === null) {
      setNote('请写四位数的年份，如 2026。')
      return
    }
    setNote(years.includes(year) ? `${year} 年已经在表里。` : '')
    setTyped('')
    changeAddress({ years: withYear(years, year) })
  }
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <label htmlFor={id} className="visually-hidden">
        要添加的年份
      </label>
      <input
        id={id}
        className="input year-input"
        inputMode="numeric"
        placeholder="年份"
        maxLength={10}
        aria-describedby={`${id}-note`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="button">
        添加年份
      </button>
      <span id={`${id}-note`} role="status" className="overdue-text">
        {note}
      </span>
    </form>
  )
}
