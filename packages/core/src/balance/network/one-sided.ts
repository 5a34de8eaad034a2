type Ends = readonly { readonly from: string | null; readonly to: string | null }[]

/**
 * The units that flows only enter, or only leave. Their balance would make all those flows 0; they are left unbalanced
 * instead, which a finding says, so that the rest of the layer can be reconciled.
 */
export function oneSidedUnits(flows: Ends): ReadonlySet<string> {
  const takes = new Set(flows.map(({ to }) => to))
  const gives = new Set(flows.map(({ from }) => from))
  return new Set(
    [...takes, ...gives].filter((unit) => unit !== null && !(takes.has(unit) && gives.has(unit))) as string[],
  )
}
