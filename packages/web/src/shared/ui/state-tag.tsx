import './state-tag.css'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'

export type Tone = 'good' | 'warn' | 'overdue' | 'unknown' | 'neutral' | 'active'

export interface StateSign {
  icon: IconName
  word: string
  tone: Tone
}

/** A state as icon, word and colour together, never by colour alone. */
export function StateTag({ icon, word, tone }: StateSign) {
  return (
    <span className={`state-tag tone-${tone}`}>
      <Icon name={icon} size={14} />
      {word}
    </span>
  )
}
