import './ability-button.css'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'

interface AbilityButtonProps {
  ability: { allowed: boolean; reasons: readonly { code: string; message: string }[] } | undefined
  label: string
  icon?: IconName
  isPrimary?: boolean
  onClick: () => void
}

/** A button as far as the server allows it; otherwise it opens every reason why not. Unknown: not offered. */
export function AbilityButton({ ability, label, icon, isPrimary = false, onClick }: AbilityButtonProps) {
  if (ability === undefined) return null
  if (ability.allowed) {
    return (
      <button type="button" className={isPrimary ? 'button button-primary' : 'button'} onClick={onClick}>
        {icon === undefined ? null : <Icon name={icon} />}
        {label}
      </button>
    )
  }
  return (
    <details className="why-not">
      <summary>
        <span className="why-not-label">{label}</span>
        <span>为什么不能办</span>
      </summary>
      <ul>
        {ability.reasons.map((reason) => (
          <li key={`${reason.code}${reason.message}`}>{reason.message}</li>
        ))}
      </ul>
    </details>
  )
}

/** An ability with one sentence as one with a list of them. */
export function withReasons(ability: { allowed: boolean; reason: string | null } | undefined) {
  if (ability === undefined) return undefined
  return {
    allowed: ability.allowed,
    reasons: ability.reason === null ? [] : [{ code: 'reason', message: ability.reason }],
  }
}
