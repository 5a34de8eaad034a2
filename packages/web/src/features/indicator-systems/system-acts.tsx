import { publishSystem, reviseSystem, withdrawSystem } from '@qingshen/contracts/indicator-systems.operations'
import type { SystemDetail } from '@qingshen/contracts/indicator-systems.schema'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { AbilityButton, withReasons } from '../../shared/ui/ability-button.tsx'
import { AreaField } from '../../shared/ui/form/bound-fields.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { regainFocus } from '../../shared/ui/regain-focus.ts'
import { NewSystemPanel } from './new-system-panel.tsx'
import { storedOf } from './stored-of.ts'

/** What one may do with a version besides editing it: publish, withdraw, begin the next, copy. */
export function SystemActs({ detail }: { detail: SystemDetail }) {
  const [address, changeAddress] = useAddress()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { abilities, state } = detail
  const open = (ref: string) =>
    void navigate({ to: '/indicator-systems/$system', params: { system: ref }, search: {} }).then(() =>
      requestAnimationFrame(regainFocus),
    )
  const close = () => changeAddress({ do: undefined })
  const revise = useMutation({
    mutationFn: () => call(reviseSystem, { params: { system: detail.ref } }),
    onSuccess: async ({ ref }) => {
      await queryClient.invalidateQueries({ queryKey: ['indicator-systems'] })
      open(ref)
    },
  })
  const isPublished = state === 'published' || (state === 'withdrawn' && detail.publishedAt !== null)
  return (
    <>
      {abilities['copy']?.allowed === true ? (
        <button type="button" className="button" onClick={() => changeAddress({ do: 'copy' })}>
          复制为自己的
        </button>
      ) : null}
      {isPublished ? (
        <AbilityButton
          ability={withReasons(abilities['revise'])}
          label="起草下一版"
          icon="pen"
          onClick={() => revise.mutate()}
        />
      ) : null}
      {state === 'carried' || state === 'withdrawn' ? null : (
        <AbilityButton
          ability={withReasons(abilities['withdraw'])}
          label={state === 'draft' ? '废弃草稿' : '停用'}
          onClick={() => changeAddress({ do: 'withdraw' })}
        />
      )}
      {address['do'] === 'copy' ? (
        <NewSystemPanel auditCase={detail.case} from={detail} onMade={open} onClose={close} />
      ) : null}
      {address['do'] === 'publish' && state === 'draft' ? <PublishPanel detail={detail} onClose={close} /> : null}
      {address['do'] === 'withdraw' && state !== 'withdrawn' ? <WithdrawPanel detail={detail} onClose={close} /> : null}
    </>
  )
}

interface PanelProps {
  detail: SystemDetail
  onClose: () => void
}

/** Sends what is stored now, under the version it has now: everything typed was saved before. */
function useAct(onDone: () => void, act: () => Promise<unknown>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      onDone()
      await queryClient.invalidateQueries({ queryKey: ['indicator-systems'] })
      // the button that opened the panel is gone with the act
      requestAnimationFrame(regainFocus)
    },
  })
}

function PublishPanel({ detail, onClose }: PanelProps) {
  const act = useAct(onClose, async () =>
    call(publishSystem, { params: { system: detail.ref }, body: { version: (await storedOf(detail)).version } }),
  )
  const isOwn = detail.origin === 'audit'
  return (
    <SideForm
      title={isOwn ? '启用这个体系' : '发布这个体系'}
      submitLabel={isOwn ? '启用' : '发布'}
      intro={
        <>
          <p>
            {isOwn ? '启用后，本案的审核可以采用它。' : '发布后，任何人都能看到并用它测算，各案的审核都可以采用。'}
            这一版此后不再改动；需要更正的，起草下一版，已经采用这一版的审核不受影响。
          </p>
          <p>
            没有标为“已核对”的指标仍可使用，但算出的等级总会注明只能参考，不能作为认定的依据。发布前请对照原文核对各项权重和基准值。
          </p>
        </>
      }
      isBusy={act.isPending}
      error={act.error}
      onSubmit={() => act.mutate()}
      onClose={onClose}
    />
  )
}

function WithdrawPanel({ detail, onClose }: PanelProps) {
  const form = useDraft(`indicator-system.withdraw.${detail.ref}`, { reason: '' })
  const act = useAct(onClose, async () => {
    const { version } = await storedOf(detail)
    const body = { version, reason: form.values.reason.trim() }
    const done = await call(withdrawSystem, { params: { system: detail.ref }, body })
    form.clear()
    return done
  })
  const isDraft = detail.state === 'draft'
  return (
    <SideForm
      title={isDraft ? '废弃草稿' : '停用这一版'}
      submitLabel={isDraft ? '废弃草稿' : '停用'}
      intro={
        <p>
          {isDraft
            ? '废弃后不再列出，也不能恢复；内容仍留在操作日志可查的记录里。'
            : '停用后，新的审核不再列出这一版；已经采用它的审核仍按它计算。'}
        </p>
      }
      isBusy={act.isPending}
      error={act.error}
      missing={form.values.reason.trim() === '' ? '请写明原因。' : undefined}
      onSubmit={() => act.mutate()}
      onClose={onClose}
    >
      <AreaField form={form} name="reason" label="原因" />
    </SideForm>
  )
}
