import type { ImportDetail, ImportPreviewRow } from '@qingshen/contracts/import.operations'
import type { Decision } from './decide.ts'

interface MatchChoiceProps {
  run: ImportDetail
  row: ImportPreviewRow
  isBusy: boolean
  onDecide: (decision: Decision) => void
}

const NEW_SITE = 'new'

/** Which enterprise of the register a doubtful row is; a person decides, nothing is chosen beforehand. */
export function MatchChoice({ run, row, isBusy, onDecide }: MatchChoiceProps) {
  const decided = run.decisions.matched.find((each) => each.row === row.ordinal)
  const value = decided === undefined ? '' : (decided.site ?? NEW_SITE)
  const choices = [
    ...row.candidates.map(({ site, name, reason }) => ({ value: site, label: `就是名录中的 ${name}（${reason}）` })),
    { value: NEW_SITE, label: '是另一家，作为新企业登记' },
  ]
  return (
    <fieldset className="match-choice" disabled={isBusy}>
      <legend>这是哪一家企业</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="row">
          <input
            type="radio"
            name={`match-${row.ordinal}`}
            checked={value === choice.value}
            onChange={() =>
              onDecide({ kind: 'match', row: row.ordinal, site: choice.value === NEW_SITE ? null : choice.value })
            }
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  )
}
