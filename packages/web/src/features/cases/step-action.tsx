import { useAddress } from '../../shared/address/use-address.ts'
import type { ActPlace } from '../../shared/ui/case/case-acts.ts'
import { goTo } from './go-to.ts'

interface StepActionProps {
  act: { label: string; place: ActPlace }
  isPrimary?: boolean
}

/** The way to where an act is carried out: a part of the page or a drawer. */
export function StepAction({ act, isPrimary = false }: StepActionProps) {
  const [, changeAddress] = useAddress()
  return (
    <button
      type="button"
      className={isPrimary ? 'button button-primary' : 'button'}
      onClick={() => changeAddress(goTo(act.place))}
    >
      {act.label}
    </button>
  )
}
