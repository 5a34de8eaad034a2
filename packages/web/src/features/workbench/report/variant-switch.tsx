import { useVariant, VARIANTS } from './use-variant.ts'

/** Which of the two reports: for evaluation, or for acceptance. */
export function VariantSwitch() {
  const [variant, choose] = useVariant()
  return (
    <div role="group" aria-label="哪一种报告" className="variant-switch">
      {VARIANTS.map(({ id, title }) => (
        <button key={id} type="button" className="button" aria-pressed={id === variant} onClick={() => choose(id)}>
          {title}
        </button>
      ))}
    </div>
  )
}
