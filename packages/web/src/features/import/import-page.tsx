import './import.css'
import type { ImportDetail } from '@qingshen/contracts/import.operations'
import { useQuery } from '@tanstack/react-query'
import { useAddressPart } from '../../shared/address/use-address.ts'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { WizardPage } from '../../shared/ui/wizard/wizard-page.tsx'
import { importQuery } from './import-data.ts'
import { ImportCheck } from './import-check.tsx'
import { ImportProgress } from './import-progress.tsx'
import { ImportResult } from './import-result.tsx'
import { importSign, isUnderWay } from './import-signs.ts'
import { IMPORT_STEPS, stepOf } from './import-steps.ts'

/** One import, wherever it stands: being read, to be checked, being written, done. */
export function ImportPage() {
  const id = useAddressPart('import')
  const query = useQuery(importQuery(id))
  return (
    <QueryView query={query} what="这次导入">
      {(run) => (
        <WizardPage title="导入名录" steps={IMPORT_STEPS} current={stepOf(run.state)}>
          <p className="row">
            <strong>{run.fileName}</strong>
            <StateTag {...importSign(run.state)} />
            <span className="quiet">
              数据日期 {run.options.validOn} · 来源 {run.options.source}
            </span>
          </p>
          <Body run={run} />
        </WizardPage>
      )}
    </QueryView>
  )
}

function Body({ run }: { run: ImportDetail }) {
  if (isUnderWay(run.state)) return <ImportProgress run={run} />
  return run.state === 'previewed' ? <ImportCheck run={run} /> : <ImportResult run={run} />
}
