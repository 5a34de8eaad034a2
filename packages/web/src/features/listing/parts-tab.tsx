import type { ListingDetail, Part } from '@qingshen/contracts/listing.schema'
import { isNilReturn } from '@qingshen/core/listing/empty-part'
import { OFFICE_LEVELS } from '@qingshen/core/vocabulary/office'
import { useAddress } from '../../shared/address/use-address.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { AbilityButton } from '../../shared/ui/ability-button.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { partSign } from './listing-signs.ts'
import { usePanel } from '../../shared/address/use-panel.ts'

/** What each office contributes: its state, where it lies, and what one may do with it. */
export function PartsTab({ detail }: { detail: ListingDetail }) {
  if (detail.parts.length === 0) {
    return (
      <EmptyState
        title="还没有机构提出初选名单"
        hint="有权提出的机构建立或加入这份名单后，会列在这里。请在“步骤”中开始本机构的初选名单。"
      />
    )
  }
  const own = detail.parts.filter((part) => part.id === detail.ownPart)
  const others = detail.parts.filter((part) => part.id !== detail.ownPart)
  return (
    <>
      {own.map((part) => (
        <PartCard key={part.id} part={part} isOwn />
      ))}
      {others.map((part) => (
        <PartCard key={part.id} part={part} isOwn={false} />
      ))}
    </>
  )
}

function PartCard({ part, isOwn }: { part: Part; isOwn: boolean }) {
  return (
    <section className="card stack" aria-label={`${part.office.name}的初选名单`}>
      <div className="row between">
        <h2>
          {part.office.name}
          {isOwn ? '（本机构）' : ''}
        </h2>
        <StateTag {...partSign(part.state)} />
      </div>
      <p>
        {part.office.place} · {formatCount(part.entries)} 家企业 · 待查明 {formatCount(part.questions)} 家 · 现在
        {OFFICE_LEVELS.label(part.heldAt)}
        {part.lastRunOn === null ? ' · 还没有按规则判定' : ` · ${part.lastRunOn} 按规则判定`}
      </p>
      {part.returnReason === null ? null : (
        <p className="return-reason">
          <strong>退回理由：</strong>
          {part.returnReason}
        </p>
      )}
      <PartActs part={part} isOwn={isOwn} />
    </section>
  )
}

function PartActs({ part, isOwn }: { part: Part; isOwn: boolean }) {
  const { open } = usePanel()
  const [, changeAddress] = useAddress()
  return (
    <div className="row part-acts no-print">
      <button
        type="button"
        className="button"
        onClick={() => changeAddress({ tab: 'entries', part: part.id, page: undefined })}
      >
        查看企业
      </button>
      {isOwn ? (
        <>
          <AbilityButton ability={part.abilities['edit']} label="按规则提出" onClick={() => open('run', part.id)} />
          <AbilityButton ability={part.abilities['edit']} label="手工增加" onClick={() => open('add', part.id)} />
        </>
      ) : null}
      <AbilityButton
        ability={part.abilities['send']}
        label={isOwn && isNilReturn({ ...part, level: part.office.level }) ? '报送空名单' : '报送上一级'}
        icon="upload"
        isPrimary
        onClick={() => open('send', part.id)}
      />
      {isOwn ? null : (
        <AbilityButton
          ability={part.abilities['return']}
          label="退回初选名单"
          onClick={() => open('return', part.id)}
        />
      )}
    </div>
  )
}
