import { createAccount, listOffices } from '@qingshen/contracts/accounts.operations'
import { PASSWORD_MIN_LENGTH, passwordLength } from '@qingshen/core/access/password-rules'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { TextField } from '../../shared/ui/form/bound-fields.tsx'
import { PasswordField } from '../../shared/ui/form/password-field.tsx'
import { SearchPicker } from '../../shared/ui/form/search-picker.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { useAccountChange } from './use-account-change.ts'

const EMPTY = { name: '', displayName: '', officeId: '', officeName: '' }
const NAME = /^[^\s@/]{2,64}$/u

/** Offices within reach whose name holds the text. */
export async function findOffices(text: string, signal: AbortSignal) {
  const { items } = await call(listOffices, { query: { text, pageSize: 10 }, signal })
  return items.map(({ id, name, regionName }) => ({ id, name, detail: regionName }))
}

/** A new account in the region of an office; what it may do is granted by somebody else. */
export function NewAccountPanel({ onClose }: { onClose: () => void }) {
  const form = useDraft('new account', EMPTY)
  const [password, setPassword] = useState('')
  const { name, displayName, officeId, officeName } = form.values
  const create = useAccountChange(
    () => call(createAccount, { body: { name, displayName: displayName.trim(), password, officeId } }),
    () => {
      form.clear()
      onClose()
    },
  )
  return (
    <SideForm
      title="建立账号"
      submitLabel="建立账号"
      intro={<p className="quiet">账号建立后还不能办理任何事，须由安全管理员授予角色。</p>}
      isBusy={create.isPending}
      error={create.error}
      missing={accountMissing({ ...form.values, password })}
      onSubmit={() => create.mutate()}
      onClose={onClose}
    >
      <TextField form={form} name="displayName" label="姓名" maxLength={100} />
      <TextField form={form} name="name" label="登录账号" maxLength={64} help="2 至 64 个字，不含空格、@ 和 /。" />
      <PasswordField
        label="初始密码"
        value={password}
        autoComplete="new-password"
        help={`至少 ${PASSWORD_MIN_LENGTH} 个字，7 天内有效。请当面或另行告知本人；本人第一次登录须先改成自己的密码。`}
        onChange={setPassword}
      />
      <SearchPicker
        label="所在机构"
        placeholder="机构名称的一部分"
        chosen={officeId === '' ? '' : officeName}
        queryKey="offices"
        find={findOffices}
        noneFound="管理范围内没有这样的机构。"
        onChoose={(office) => {
          form.set('officeId', office?.id ?? '')
          form.set('officeName', office?.name ?? '')
        }}
      />
    </SideForm>
  )
}

type NewAccount = { name: string; displayName: string; officeId: string; password: string }

/** What still has to be filled in before the account can be opened. */
export function accountMissing({ name, displayName, officeId, password }: NewAccount): string | undefined {
  if (displayName.trim() === '') return '请填写姓名。'
  if (!NAME.test(name)) return '请填写登录账号：2 至 64 个字，不含空格、@ 和 /。'
  if (passwordLength(password) < PASSWORD_MIN_LENGTH) return `初始密码至少 ${PASSWORD_MIN_LENGTH} 个字。`
  return officeId === '' ? '请选择所在机构。' : undefined
}
