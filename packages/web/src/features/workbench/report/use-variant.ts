import type { ReportVariant } from '@qingshen/core/report/report-document.schema'
import { useAddress } from '../../../shared/address/use-address.ts'

export const VARIANTS: readonly { readonly id: ReportVariant; readonly title: string }[] = [
  { id: 'evaluation', title: '评估用' },
  { id: 'acceptance', title: '验收用' },
]

/** Which of the two reports is looked at; kept in the address. */
export function useVariant(): [ReportVariant, (variant: ReportVariant) => void] {
  const [address, change] = useAddress()
  const variant = address['variant'] === 'acceptance' ? 'acceptance' : 'evaluation'
  return [variant, (next) => change({ variant: next === 'evaluation' ? undefined : next })]
}

/** The name of a variant as people say it. */
export function variantTitle(variant: ReportVariant): string {
  return variant === 'acceptance' ? '验收报告' : '评估报告'
}
