import type { SubmissionPage } from '@qingshen/contracts/submission.schema'
import { saveSubmissionDraft } from '@qingshen/contracts/submission.operations'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { call } from '../../shared/api/call.ts'
import type { SaverSnapshot } from './draft-saver.ts'
import { createDraftSaver } from './draft-saver.ts'
import type { ReportFields } from './submission-data.ts'
import { fieldsOf, submissionQuery } from './submission-data.ts'

export interface Autosave extends SaverSnapshot<ReportFields> {
  change: (changes: Partial<ReportFields>) => void
  flush: () => Promise<boolean>
  keepMine: () => Promise<void>
  takeTheirs: () => Promise<void>
}

/** The fields of a draft, saved a moment after the last key. Until then they are kept in this browser tab. */
export function useAutosave(caseId: string, page: SubmissionPage): Autosave {
  const queryClient = useQueryClient()
  const { queryKey } = submissionQuery(caseId)
  const [saver] = useState(() =>
    createDraftSaver<ReportFields>({
      fields: fieldsOf(page),
      version: page.draft?.version ?? 0,
      storage: sessionStorage,
      key: `draft:report ${caseId}`,
      isWhole: isReport,
      save: async (fields, version) => {
        const saved = await call(saveSubmissionDraft, { params: { case: caseId }, body: { ...fields, version } })
        queryClient.setQueryData(queryKey, saved)
        return saved.draft?.version ?? 0
      },
    }),
  )
  const snapshot = useSyncExternalStore(saver.subscribe, saver.snapshot)
  const version = page.draft?.version ?? 0
  useEffect(() => saver.begun(version), [saver, version])
  const readAnew = () => queryClient.fetchQuery({ ...submissionQuery(caseId), staleTime: 0 })
  return {
    ...snapshot,
    change: saver.change,
    flush: saver.flush,
    keepMine: async () => void (await saver.keepMine((await readAnew()).draft?.version ?? 0)),
    takeTheirs: async () => {
      const theirs = await readAnew()
      saver.takeTheirs(fieldsOf(theirs), theirs.draft?.version ?? 0)
    },
  }
}

function isReport(kept: unknown): kept is ReportFields {
  return typeof kept === 'object' && kept !== null && 'statements' in kept && 'sections' in kept && 'namedAs' in kept
}
