import { ClauseChip } from '../../../../shared/ui/clause/clause-chip.tsx'
import { useLaws } from '../../../../shared/ui/law/use-laws.ts'

/** What is known of where an entry of the law comes from. */
interface Entry {
  readonly mark: 'F' | 'K' | 'U'
  readonly clauses: readonly string[]
  readonly reading: string | null
  readonly origin: string
}

const MARKS = {
  F: '有出处，已查到原文',
  K: '通行做法，没有逐字核对原文',
  U: '文件没有规定，或者没有查到原文，取值供参考',
} as const

/** From where a table of the law comes: how sure it is, its clauses, and how a doubt was read. */
export function LawGround({ entries }: { entries: readonly Entry[] }) {
  const marks = [...new Set(entries.map(({ mark }) => mark))]
  const clauses = [...new Set(entries.flatMap((entry) => entry.clauses))]
  const doubts = [...new Map(entries.flatMap(doubtOf)).values()]
  return (
    <div className="stack tight quiet">
      <p className="row">
        <span>{marks.map((mark) => MARKS[mark]).join('；')}。</span>
        {clauses.map((clause) => (
          <ClauseChip key={clause} clause={clause} />
        ))}
      </p>
      {doubts.map(({ reading, origin }) => (
        <ReadingText key={`${origin}/${reading}`} law={origin} id={reading} />
      ))}
    </div>
  )
}

function doubtOf({ reading, origin }: Entry) {
  return reading === null ? [] : [[`${origin}/${reading}`, { reading, origin }] as const]
}

/** How the software reads what the law leaves open; nothing while it is on its way. */
function ReadingText({ law, id }: { law: string; id: string }) {
  const found = useLaws()
    .find((one) => one.id === law)
    ?.readings.find((one) => one.id === id)
  return found === undefined ? null : <p>理解：{found.reading}</p>
}
