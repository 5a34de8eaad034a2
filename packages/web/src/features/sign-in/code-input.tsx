import { useEffect, useRef } from 'react'

/** Where the code is typed; has the focus at once, since the step before was sent by the keyboard. */
export function CodeInput({
  code,
  isInvalid,
  onCode,
}: {
  code: string
  isInvalid: boolean
  onCode: (code: string) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  return (
    <>
      <label htmlFor="sign-in-code">六位数字或恢复码</label>
      <input
        id="sign-in-code"
        ref={input}
        className="input"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        required
        minLength={6}
        maxLength={40}
        aria-invalid={isInvalid}
        value={code}
        onChange={(event) => onCode(event.target.value)}
      />
    </>
  )
}
