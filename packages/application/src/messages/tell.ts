import { insertMessages } from '@qingshen/store/messages/messages'
import type { Tx } from '@qingshen/store/session/tx'

/** Something about an account that its holder should know, such as a new sign-in. */
export type AccountNews = {
  readonly account: string
  readonly title: string
  readonly text: string
  readonly link: string | null
  readonly at: string
}

/** Tells the holder of an account what happened to it, in the transaction in which it happened. */
export async function tellAccount(tx: Tx, { account, ...news }: AccountNews): Promise<void> {
  await insertMessages(tx, [{ to: { account }, kind: 'account', case: null, ...news }])
}
