/** The pages of the report, in the order in which they are used. */
export const REPORT_VIEWS = [
  { id: 'preview', title: '报告预览' },
  { id: 'editions', title: '生成的各版' },
  { id: 'reading', title: '核对一份报告' },
  { id: 'continuing', title: '持续清洁生产计划' },
] as const

export type ReportViewId = (typeof REPORT_VIEWS)[number]['id']

/** The open page: named by the address, or the one a sheet of the address is filled on; else the preview. */
export function openReportView(address: { readonly view?: string; readonly sheet?: string }): ReportViewId {
  if (address.view === undefined && address.sheet === 'continuing_work') return 'continuing'
  return REPORT_VIEWS.find(({ id }) => id === address.view)?.id ?? 'preview'
}
