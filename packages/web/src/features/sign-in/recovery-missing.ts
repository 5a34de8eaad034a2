import { PASSWORD_MIN_LENGTH, passwordLength } from '@qingshen/core/access/password-rules'

type Typed = { name: string; code: string; password: string; again: string }

/** What still keeps a recovery from being sent. */
export function recoveryMissing({ name, code, password, again }: Typed): string | undefined {
  if (name.trim() === '') return '请填写登录账号。'
  if (code.trim().length < 10) return '请填写找回码，六组，每组四个字符。'
  if (passwordLength(password) < PASSWORD_MIN_LENGTH) return `新密码至少 ${PASSWORD_MIN_LENGTH} 个字。`
  return password === again ? undefined : '两次填写的新密码不一致。'
}
