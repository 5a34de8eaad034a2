import type { MailService } from '@qingshen/application/mail/mail-service'
import { isMailAddress } from '@qingshen/core/kernel/mail-address'
import { Problem } from '@qingshen/core/kernel/problem'
import { smtpService } from './smtp-service.ts'

/**
 * The mail service that `SMTP_URL` and `MAIL_FROM` describe, or null when neither is set.
 * @throws Problem invalid_call when one is missing or is not of its form.
 */
export function mailFromEnvironment(environment: Readonly<Record<string, string | undefined>>): MailService | null {
  const [url, from] = [environment['SMTP_URL'] ?? '', environment['MAIL_FROM'] ?? '']
  if (url === '' && from === '') return null
  if (url === '' || from === '') {
    throw new Problem('invalid_call', '环境变量 SMTP_URL 和 MAIL_FROM 要么都设，要么都不设。请补上缺少的那个。')
  }
  if (!isSmtpAddress(url)) {
    throw new Problem(
      'invalid_call',
      'SMTP_URL 应为 smtp://账号:密码@主机:端口 或 smtps://账号:密码@主机:端口，账号和密码中的特殊字符按网址的写法转义。请改正。',
    )
  }
  if (!isMailAddress(from)) throw new Problem('invalid_call', `MAIL_FROM 不是邮件地址：“${from}”。请改正。`)
  return smtpService({ url, from })
}

function isSmtpAddress(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text)
    return (protocol === 'smtp:' || protocol === 'smtps:') && hostname !== ''
  } catch {
    return false
  }
}
