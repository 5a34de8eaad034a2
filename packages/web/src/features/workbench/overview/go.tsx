import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWorkbench } from '../data/use-workbench.ts'
import type { WorkbenchTabId } from '../workbench-tabs.tsx'

interface GoProps {
  readonly tab: WorkbenchTabId
  readonly sheet?: string
  readonly row?: string
  /** What it opens, where the words alone do not say it. */
  readonly title?: string
  /** Something to do, which a sheet of paper does not offer. */
  readonly isAct?: boolean
  /** Something to fill in, which who only reads is not sent to. */
  readonly isEdit?: boolean
  readonly children: ReactNode
}

/** A number or name that opens the part of the audit it comes from. */
export function Go({ tab, sheet, row, title, isAct = false, isEdit = false, children }: GoProps) {
  const { head, mayEdit } = useWorkbench()
  if (isEdit && !mayEdit) return null
  const place = { ...(sheet === undefined ? {} : { sheet }), ...(row === undefined ? {} : { row }) }
  return (
    <Link
      to="/workbench/$case"
      params={{ case: head.case }}
      search={{ tab, ...place }}
      className={isAct || isEdit ? 'overview-go no-print' : 'overview-go'}
      {...(title === undefined ? {} : { title })}
    >
      {children}
    </Link>
  )
}

interface GoDrawingProps {
  readonly layer: string
  readonly period: string
  readonly pick?: string
  readonly children: ReactNode
}

/** A number that opens the drawing it was computed on. */
export function GoDrawing({ layer, period, pick, children }: GoDrawingProps) {
  const { head } = useWorkbench()
  return (
    <Link
      to="/workbench/$case/drawing"
      params={{ case: head.case }}
      search={{ layer, period, ...(pick === undefined ? {} : { pick }) }}
      className="overview-go"
    >
      {children}
    </Link>
  )
}
