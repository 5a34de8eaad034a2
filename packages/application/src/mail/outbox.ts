import { listMails, loadMailService, sendMailAgain } from '@qingshen/contracts/mail.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { listMails as selectMails, tryMailAgain } from '@qingshen/store/mail/mail-outbox'
import { pageOf } from '../paging.ts'
import { useCase } from '../use-case.ts'

/** Whether mail is sent, and from which address. */
export const loadMailServiceUseCase = useCase(loadMailService, async ({ deps }) => ({ from: deps.mail?.from ?? null }))

/** The outbox for those who keep the program running; texts are not shown. */
export const listMailsUseCase = useCase(listMails, async ({ tx }, { query }) => {
  const page = pageOf(query)
  const { rows, total } = await selectMails(tx, query?.state, page)
  return { items: rows, page: page.page, pageSize: page.pageSize, total, capped: false }
})

/** Lets a mail be tried at once, however often it failed. */
export const sendMailAgainUseCase = useCase(sendMailAgain, async ({ deps, tx, journal }, { params }) => {
  if (!(await tryMailAgain(tx, params.mail, deps.now().toString()))) {
    throw new Problem('not_found', '没有这封邮件，或者它已经发出，不需要再发。请刷新列表。')
  }
  await journal({ action: 'mail.tried_again', subjectKind: 'mail', subjectId: params.mail, regionPath: null })
  return { done: true as const }
})
