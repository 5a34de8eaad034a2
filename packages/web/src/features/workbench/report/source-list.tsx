import type { FigureSource } from '@qingshen/core/report/figure-source.schema'
import { ROMAN } from '@qingshen/core/indicator/levels'
import { Link } from '@tanstack/react-router'
import { stretchText } from '../../../shared/format/date-text.ts'
import { useWorkbench } from '../data/use-workbench.ts'
import { LawGround } from '../options/settings/law-ground.tsx'

type SystemSource = Extract<FigureSource, { kind: 'system' }>
type LawSource = Extract<FigureSource, { kind: 'law' }>

interface SourceListProps {
  sources: readonly FigureSource[]
  most?: number
  /** Only what each is called, without its clauses and readings. */
  isShort?: boolean
}

/** The records beside the rows a number was taken from or computed with, with the way to each. */
export function SourceList({ sources, most = 6, isShort = false }: SourceListProps) {
  if (sources.length === 0) return null
  return (
    <ul className="plain-list place-links">
      {sources.slice(0, most).map((source, index) => (
        <li key={index}>
          <SourceLine source={source} isShort={isShort} />
        </li>
      ))}
      {sources.length > most ? <li className="quiet">另有 {sources.length - most} 处</li> : null}
    </ul>
  )
}

function SourceLine({ source, isShort }: { source: FigureSource; isShort: boolean }) {
  switch (source.kind) {
    case 'system':
      return <SystemLine source={source} />
    case 'law':
      return <LawLine source={source} isShort={isShort} />
    case 'register':
      return <RegisterLine title={source.title} />
  }
}

const DIGITS = 8

function SystemLine({ source }: { source: SystemSource }) {
  const { ref, title, sha256 } = source
  const { head } = useWorkbench()
  return (
    <>
      <Link to="/indicator-systems/$system" params={{ system: ref }} search={{}}>
        指标体系“{title}”
      </Link>
      {sha256 === null ? null : <span className="quiet">（版本校验码 {sha256.slice(0, DIGITS)}）</span>}
      <span> {partWords(source)}</span>{' '}
      <Link to="/workbench/$case" params={{ case: head.case }} search={{ tab: 'level' } as never}>
        看水平的计算
      </Link>
    </>
  )
}

function partWords({ part, indicator, level }: SystemSource): string {
  if (indicator === null) return ''
  const of = `“${indicator.title}”`
  return part === 'weight' ? `${of}的权重` : `${of}的${level === null ? '' : `${ROMAN[level]}级`}基准值`
}

function LawLine({ source, isShort }: { source: LawSource; isShort: boolean }) {
  const { title, cited, from, to } = source
  const days = from === null && to === null ? '' : `（${stretchText(from, to)}）`
  return (
    <>
      <span>
        {LAW_PARTS[source.part]}：{title}
        {days}
      </span>
      {cited === '' ? null : <span className="quiet"> {cited}</span>}
      {isShort ? null : <LawGround entries={[source]} />}
    </>
  )
}

const LAW_PARTS: Readonly<Record<LawSource['part'], string>> = {
  coal_factor: '折标准煤系数',
  carbon_factor: '碳排放因子',
  cost_boundary: '费用类别的划分',
  payback_norm: '投资偿还期的定额',
  figure: '审核方法的数值',
}

function RegisterLine({ title }: { title: string }) {
  const { head } = useWorkbench()
  return (
    <Link to="/cases/$case" params={{ case: head.case }} search={{}}>
      名录和案件的登记：{title}
    </Link>
  )
}
