import type { ListingDetail, Step } from '@qingshen/contracts/listing.schema'
import { openListing } from '@qingshen/contracts/listing.operations'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { AbilityButton, withReasons } from '../../shared/ui/ability-button.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { useListingChange } from './listing-data.ts'
import { ACT_BUTTONS } from './act-words.ts'
import { usePanel } from '../../shared/address/use-panel.ts'

interface StepProps {
  step: Step
  detail: ListingDetail
}

/** The way into a step: its form, or the page where it is done part by part. */
export function StepButton({ step, detail }: StepProps) {
  const { open } = usePanel()
  const [, changeAddress] = useAddress()
  switch (step.act) {
    case 'propose':
      if (detail.ownPart === null && step.progress === 'done') return null
      return detail.ownPart === null ? (
        <OpenPartButton detail={detail} />
      ) : (
        <PartLink label="办理本机构的初选名单" isPrimary={step.progress !== 'done'} />
      )
    case 'forward':
      return step.progress === 'open' ? <PartLink label="查看各机构的初选名单" isPrimary /> : null
    case 'consent':
      return null
    case 'notify':
      return (
        <AbilityButton
          ability={step.ability}
          label={ACT_BUTTONS.notify}
          icon="pen"
          isPrimary
          onClick={() => changeAddress({ tab: 'notices', do: 'issue' })}
        />
      )
    case 'publish':
      return step.progress === 'done' ? (
        <AmendButton step={step} detail={detail} />
      ) : (
        <AbilityButton
          ability={step.ability}
          label={ACT_BUTTONS.publish}
          isPrimary
          onClick={() => open('step', step.id)}
        />
      )
    default:
      if (step.progress === 'done' && step.act !== 'rank') return null
      return (
        <AbilityButton
          ability={step.ability}
          label={step.progress === 'done' ? `重新${ACT_BUTTONS[step.act]}` : ACT_BUTTONS[step.act]}
          isPrimary={step.progress !== 'done'}
          onClick={() => open('step', step.id)}
        />
      )
  }
}

function AmendButton({ step, detail }: StepProps) {
  const { open } = usePanel()
  const amend = detail.abilities['amendPublication']
  return <AbilityButton ability={withReasons(amend)} label="更正公布日期" onClick={() => open('amend', step.id)} />
}

function PartLink({ label, isPrimary }: { label: string; isPrimary: boolean }) {
  const [, changeAddress] = useAddress()
  return (
    <p>
      <button
        type="button"
        className={isPrimary ? 'button button-primary' : 'button'}
        onClick={() => changeAddress({ tab: 'parts' })}
      >
        {label}
      </button>
    </p>
  )
}

/** Begins the own part of a list that others have opened. */
function OpenPartButton({ detail }: { detail: ListingDetail }) {
  const [, changeAddress] = useAddress()
  const { id, law, procedure, year, batch } = detail.listing
  const begin = useListingChange({
    listing: id,
    change: () => call(openListing, { body: { law, procedure, year, batch } }),
    onDone: () => changeAddress({ tab: 'parts' }),
  })
  return (
    <>
      <AbilityButton
        ability={withReasons(detail.abilities['openPart'])}
        label="开始本机构的初选名单"
        isPrimary
        onClick={() => begin.mutate(undefined)}
      />
      {begin.error === null ? null : <ProblemPanel error={begin.error} />}
    </>
  )
}
