import { decideSites } from '@qingshen/contracts/decisions.operations'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { ChoiceField } from '../../shared/ui/form/bound-fields.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { Icon } from '../../shared/ui/icon.tsx'
import { useSession } from '../../shared/session/session.ts'
import { AreaLawChoice } from '../../shared/ui/law/law-choice.tsx'
import { lawsReaching } from '../../shared/ui/law/laws-offered.ts'
import { useLaws } from '../../shared/ui/law/use-laws.ts'
import { DecisionRunCard } from './decision-run-card.tsx'
import { decisionYears } from './decision-run-words.ts'

/** The command to decide all enterprises of the office's area; the run begun last is watched below it. */
export function DecideAll({ law }: { law: string }) {
  const [isOpen, setIsOpen] = useState(false)
  const begun = useDraft('register decisions', { run: '' })
  return (
    <>
      <button type="button" className="button" onClick={() => setIsOpen(true)}>
        <Icon name="gauge" />
        全部判定
      </button>
      {isOpen ? (
        <DecideAllForm
          law={law}
          onBegun={(run) => {
            begun.set('run', run)
            setIsOpen(false)
          }}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
      {begun.values.run === '' ? null : <DecisionRunCard id={begun.values.run} onClose={() => begun.set('run', '')} />}
    </>
  )
}

interface DecideAllFormProps {
  law: string
  onBegun: (run: string) => void
  onClose: () => void
}

function DecideAllForm({ law, onBegun, onClose }: DecideAllFormProps) {
  const area = useSession()?.posting?.office?.regionCode ?? ''
  const [picked, setPicked] = useState(law)
  // the law the register is judged by may be that of another place: it is not begun with here
  const isReaching = lawsReaching(useLaws(), { area, on: today() }).some(({ id }) => id === picked)
  const chosen = isReaching ? picked : ''
  const years = decisionYears(today())
  const form = useDraft('decide all', { year: today().slice(0, 4) })
  const begin = useMutation({
    mutationFn: () => call(decideSites, { body: { law: chosen, year: Number(form.values.year) } }),
    onSuccess: (run) => {
      form.clear()
      onBegun(run.id)
    },
  })
  return (
    <SideForm
      title="判定辖区内全部企业"
      submitLabel="开始判定"
      intro={
        <p className="quiet">
          按所选规则和今天的事实，逐家判定本机构辖区内的企业，每家留下一份判定记录；与上次完全相同的不重复写。企业的事实不会改变。
        </p>
      }
      isBusy={begin.isPending}
      error={begin.error}
      missing={chosen === '' ? '请先选择适用规则' : undefined}
      onSubmit={() => begin.mutate()}
      onClose={onClose}
    >
      <AreaLawChoice area={area} value={chosen} onChange={setPicked} />
      <ChoiceField form={form} name="year" label="年度" entries={years} />
    </SideForm>
  )
}
