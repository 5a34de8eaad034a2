import type { ListProcedure } from './procedure.schema.ts'

/** The title of a list: year, place, kind and, after the first, batch. A kind that is yearly by name says so once. */
export function listTitle(
  { title }: Pick<ListProcedure, 'title'>,
  list: { readonly year: number; readonly regionName: string; readonly batch: number },
): string {
  const kind = title.replace(/^年度/u, '')
  const year = `${list.year}年${kind.includes('年度') ? '' : '度'}`
  return `${year}${list.regionName}${kind}${list.batch > 1 ? `（第${list.batch}批）` : ''}`
}
