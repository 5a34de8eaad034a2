import { insertMessages } from '@qingshen/store/messages/messages'
import type { Tx } from '@qingshen/store/session/tx'
import type { Deps } from '../deps.ts'

const ADVICE = '如果不是您本人办的，请立即修改密码，结束别处的登录，并告知安全管理员。'

/** What about an account its owner is told of: he is the one who knows whether it was he. */
const TEXTS = {
  new_device: { title: '您的账号在新的设备上登录', text: '您的账号刚在以前没有用过的设备上登录' },
  password_changed: { title: '您的密码已修改', text: '您的密码已修改，别处的登录已全部退出' },
  password_recovered: { title: '您的密码已重设', text: '您的密码已用找回码重设，各处的登录已全部退出' },
  recovery_issued: { title: '安全管理员发放了找回码', text: '安全管理员为您的账号发放了找回码，30 分钟内有效' },
  second_factor_enrolled: { title: '动态口令已登记', text: '您的账号登记了动态口令，以后登录须一并填写' },
  second_factor_removed: { title: '动态口令已停用', text: '您的账号停用了动态口令' },
  second_factor_reset: { title: '动态口令已撤销', text: '安全管理员撤销了您账号的动态口令，请重新登记' },
  recovery_code_used: { title: '用掉了一个恢复码', text: '您的账号刚用一个恢复码登录' },
} as const

export type AccountNews = { readonly account: string; readonly what: keyof typeof TEXTS; readonly detail?: string }

/** Puts a message about the security of an account before its owner, in the transaction in which it happened. */
export async function tellAccount(deps: Deps, tx: Tx, { account, what, detail = '' }: AccountNews): Promise<void> {
  const { title, text } = TEXTS[what]
  const told = `${text}${detail === '' ? '' : `（${detail}）`}。${ADVICE}`
  const at = deps.now().toString()
  await insertMessages(tx, [{ to: { account }, kind: 'account', title, text: told, link: '/security', case: null, at }])
}
