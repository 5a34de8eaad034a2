import { moveSite } from '@qingshen/contracts/register-entry.operations'
import { call } from '../../shared/api/call.ts'
import { TextField } from '../../shared/ui/form/bound-fields.tsx'
import { fieldId } from '../../shared/ui/form/finding.ts'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { PlaceFilter } from '../../shared/ui/place/place-filter.tsx'
import { EMPTY_STATEMENT, EventFields, statementMissing, statementOf } from './event-fields.tsx'
import type { SitePanelProps } from './site-panel-props.ts'
import { findingsIn, useSiteChange } from './use-site-change.ts'

/** Another place from a day on: a move, or the county that administers it from now on. */
export function MovePanel({ detail, onClose }: SitePanelProps) {
  const { id, division } = detail.site
  const form = useDraft(`move ${id}`, { place: division ?? '', address: '', ...EMPTY_STATEMENT })
  const { values } = form
  const move = useSiteChange({
    site: id,
    change: () =>
      call(moveSite, {
        params: { site: id },
        body: { place: values.place, address: values.address.trim(), ...statementOf(values, detail.version) },
      }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  const issues = findingsIn(move.error)
  const isSame = values.place === '' || values.place === division
  return (
    <SideForm
      title="登记所在地变更"
      submitLabel="登记所在地变更"
      intro={<p className="quiet">{introOf(detail.site.place ?? '没有登记')}</p>}
      isBusy={move.isPending}
      error={move.error}
      missing={isSame ? '请选择新的所在地。' : statementMissing(values)}
      onSubmit={() => move.mutate()}
      onClose={onClose}
    >
      <div id={fieldId('/place')} tabIndex={-1} role="group" aria-label="新的所在地" className="stack">
        <PlaceFilter
          noneLabel="不选"
          value={values.place || undefined}
          onChange={(place) => form.set('place', place ?? '')}
        />
      </div>
      <TextField form={form} name="address" label="新地址（没有变的不填）" maxLength={300} issues={issues} />
      <EventFields
        form={form}
        issues={issues}
        dayLabel="从哪一天起"
        sourceHelp="例如：营业执照、属地管理调整文件的文号。"
      />
    </SideForm>
  )
}

function introOf(place: string): string {
  return `现在的所在地：${place}。变更后由新所在地的机构管理，事实、沿革和判定一并可见；以前的名单保留当时的所在地。`
}
