import { listWorkbenchFindings } from '@qingshen/contracts/workbench-findings.operations'
import { submissionIssue } from '@qingshen/core/casework/submission-issues'
import type { Issue } from '@qingshen/core/kernel/issue'
import type { PlausibilityFinding } from '@qingshen/core/workbench/plausibility/finding.schema'
import { isOpen, runChecks } from '@qingshen/core/workbench/plausibility/run-checks'
import { readBeside } from '@qingshen/core/workbench/read-beside'
import { workbenchData } from '@qingshen/core/workbench/workbench-data'
import { findWorkbench } from '@qingshen/store/workbench/workbenches'
import type { LoadedCase } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'
import { useCaseAtOneMoment } from '../use-case.ts'
import { withNewer } from '../indicator-systems/newer-version.ts'
import { besideOfCase } from './beside-of-case.ts'
import { loadStandingRows } from './load-standing-rows.ts'
import { methodOfCase } from './method-of-case.ts'
import { openWorkbench } from './opened-workbench.ts'
import { noteReader } from './presence.ts'

type FindingsOfCase = { readonly revision: number; readonly findings: readonly PlausibilityFinding[] }

/** What the checks find in the workbench of a case as it stands. */
async function findingsOfCase(context: Context, loaded: LoadedCase): Promise<FindingsOfCase> {
  const { deps, tx } = context
  const state = await findWorkbench(tx, loaded.row.id)
  if (state === undefined || state.revision === 0) return { revision: 0, findings: [] }
  const data = workbenchData(await loadStandingRows(tx, loaded.row.id))
  const { record } = await besideOfCase(context, loaded, data)
  const read = readBeside(await withNewer(context, loaded, record))
  return { revision: state.revision, findings: runChecks(data, methodOfCase(deps, loaded), read) }
}

/** What the checks find, for those who look at the audit of others. */
export const listWorkbenchFindingsUseCase = useCaseAtOneMoment(listWorkbenchFindings, async (context, { params }) => {
  const loaded = await openWorkbench(context, params.case, 'audit.read')
  const { revision, findings } = await findingsOfCase(context, loaded)
  await noteReader(context, loaded)
  return { revision, findings: [...findings] }
})

/**
 * What of the workbench stands between a report and its submission: each contradiction nobody has explained forbids it, what
 * else is open is told in one sentence.
 */
export async function workbenchIssues(context: Context, loaded: LoadedCase): Promise<Issue[]> {
  const { findings } = await findingsOfCase(context, loaded)
  const open = findings.filter(isOpen)
  const errors = open.filter(({ severity }) => severity === 'error')
  const warnings = open.filter(({ severity }) => severity === 'warning')
  return [
    ...errors
      .slice(0, MOST_ERRORS)
      .map(({ title, message }) => submissionIssue('submission.workbench_error', '/workbench', { title, message })),
    ...(warnings.length === 0
      ? []
      : [
          submissionIssue('submission.workbench_warnings', '/workbench', {
            count: warnings.length,
            titles: [...new Set(warnings.map(({ title }) => title))].slice(0, MOST_TITLES).join('、'),
          }),
        ]),
  ]
}

/** A report with more contradictions than this is shown the first of them. */
const MOST_ERRORS = 100
const MOST_TITLES = 5
