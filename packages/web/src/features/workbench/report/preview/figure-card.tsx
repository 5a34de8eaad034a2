import type { BoundFigure } from '@qingshen/core/report/report-document.schema'
import type { FocusEvent, KeyboardEvent, MouseEvent as ReactMouseEvent, PointerEvent } from 'react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { exactText } from '../exact-text.ts'
import { PlaceLinks, useOpenPlace } from '../place-words.tsx'
import { SourceList } from '../source-list.tsx'

interface Shown {
  readonly figure: BoundFigure
  readonly element: HTMLElement | SVGElement
  /** Where the pointer is on what is drawn, which may be as large as the picture; null: beside the number. */
  readonly at: DOMRect | null
  /** It stays until it is closed: somebody clicked a number with several sources, or touched it. */
  readonly isPinned: boolean
}

const LINGER_MS = 250

type ShowingEvent = { readonly target: EventTarget; readonly nativeEvent: Event }

/** Shows where a number comes from while the pointer or the focus is on it; a click goes there. */
export function useFigureCard(figures: ReadonlyMap<string, BoundFigure>) {
  const [shown, setShown] = useState<Shown | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const openPlace = useOpenPlace()
  const stay = useCallback(() => clearTimeout(timer.current), [])
  const close = useCallback(() => setShown(null), [])
  const closeSoon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setShown((now) => (now?.isPinned === true ? now : null)), LINGER_MS)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  const show = ({ target, nativeEvent }: ShowingEvent, isPinned: boolean) => {
    const element = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-figure]') : null
    const figure = figures.get(element?.dataset['figure'] ?? '')
    if (element === null || figure === undefined) return undefined
    stay()
    const at = element instanceof SVGElement && nativeEvent instanceof MouseEvent ? around(nativeEvent) : null
    setShown((now) => {
      const isSame = now?.element === element
      return { figure, element, at: isSame ? now.at : at, isPinned: isPinned || (isSame && now.isPinned) }
    })
    return figure
  }
  const handlers = {
    onPointerOver: (event: PointerEvent) => void (event.pointerType === 'touch' ? undefined : show(event, false)),
    onPointerOut: closeSoon,
    onFocus: (event: FocusEvent) => void show(event, false),
    onBlur: closeSoon,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') close()
      const target = event.target instanceof HTMLElement ? event.target : null
      // a sentence is no button of the browser: it is pressed here
      if (target?.getAttribute('role') !== 'button' || (event.key !== 'Enter' && event.key !== ' ')) return
      event.preventDefault()
      target.click()
    },
    onClick: (event: ReactMouseEvent) => {
      const figure = show(event, true)
      const isTouch = 'pointerType' in event.nativeEvent && event.nativeEvent.pointerType === 'touch'
      const only = onlyPlace(figure)
      if (only !== undefined && !isTouch) openPlace(only)
    },
  }
  // Who opens a clause or goes on reading in the card keeps it.
  const pin = useCallback(() => setShown((now) => (now === null ? null : { ...now, isPinned: true })), [])
  return { shown, handlers, stay, pin, close, closeSoon }
}

/** The cell a number stands in, where it stands in one and rests on nothing else. */
function onlyPlace(figure: BoundFigure | undefined): BoundFigure['places'][number] | undefined {
  const [only, ...others] = figure?.places ?? []
  return others.length === 0 && (figure?.sources ?? []).length === 0 ? only : undefined
}

type FigureCardProps = Omit<ReturnType<typeof useFigureCard>, 'handlers'>

/** The card beside a number: what it is called, its exact value, how it was computed, the cells it comes from. */
export function FigureCard({ shown, stay, pin, close, closeSoon }: FigureCardProps) {
  const style = useMemo(
    () => (shown === null ? {} : besideOf(shown.at ?? shown.element.getBoundingClientRect())),
    [shown],
  )
  if (shown === null) return null
  const { figure, isPinned } = shown
  const { places, sources = [] } = figure
  // As long as the pointer or the focus is in it, it stays.
  const keeping = {
    onPointerEnter: stay,
    onClickCapture: pin,
    onPointerLeave: closeSoon,
    onFocus: stay,
    onBlur: closeSoon,
    onKeyDown: (event: KeyboardEvent) => (event.key === 'Escape' ? close() : undefined),
  }
  return (
    <aside className="figure-card card stack tight no-print" aria-label="数字的出处" style={style} {...keeping}>
      <div className="row between">
        <strong>{figure.label}</strong>
        {isPinned ? (
          <button type="button" className="button-link" onClick={close}>
            关闭
          </button>
        ) : null}
      </div>
      <p>{valueWords(figure)}</p>
      <p className="quiet">{figure.how ?? '直接取自下面这一格。'}</p>
      {places.length + sources.length === 0 ? <p className="quiet">没有对应的单元格。</p> : null}
      {places.length === 0 ? null : (
        <>
          <p className="quiet">{onlyPlace(figure) === undefined ? '由这些数据得出' : '出处（点数字直接去）'}</p>
          <PlaceLinks places={places} />
        </>
      )}
      {sources.length === 0 ? null : (
        <>
          <p className="quiet">{places.length === 0 ? '出处' : '所用的体系、系数和规定'}</p>
          <SourceList sources={sources} />
        </>
      )}
    </aside>
  )
}

/** The value as it is recorded, unrounded, and how it is printed where that is something else. */
function valueWords(figure: BoundFigure): string {
  const { text, unit } = figure
  const exact = exactText(figure)
  if (exact === null) return text === '—' ? '还没有数据。' : text.length > LONGEST_SHOWN ? '整句取自记录。' : text
  const shown = unit === '' ? exact : `${exact} ${unit}`
  return exact === text ? shown : `${shown}（印作 ${text}）`
}

/** What is longer stands in full beside the card. */
const LONGEST_SHOWN = 60

const CARD_WIDTH = 320

/** A little room around the pointer, so that the card does not cover what is pointed at. */
function around({ clientX, clientY }: MouseEvent): DOMRect {
  return new DOMRect(clientX - 4, clientY - 10, 8, 20)
}

function besideOf(box: DOMRect): { left: number; top?: number; bottom?: number; width: number } {
  const width = Math.min(CARD_WIDTH, window.innerWidth - 16)
  const left = Math.max(8, Math.min(box.left, window.innerWidth - width - 8))
  if (box.bottom > window.innerHeight * 0.6) return { left, bottom: window.innerHeight - box.top + 6, width }
  return { left, top: box.bottom + 6, width }
}
