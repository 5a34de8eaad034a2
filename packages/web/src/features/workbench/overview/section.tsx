import type { ReactNode } from 'react'
import { useId } from 'react'

interface SectionProps {
  readonly title: string
  /** What it comes to, beside the title. */
  readonly finding?: ReactNode
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** One part of the audit at a glance. */
export function Section({ title, finding, isWide = false, children }: SectionProps) {
  const id = useId()
  return (
    <section className={isWide ? 'card overview-card overview-wide' : 'card overview-card'} aria-labelledby={id}>
      <div className="row between">
        <h2 id={id}>{title}</h2>
        {finding}
      </div>
      {children}
    </section>
  )
}
