/**
 * The mark over the head of an official document: the full name of the issuing office and “文件”, by the layout of
 * official documents (GB/T 9704). The same on the page and in the Word file.
 */
export function issuerMark(office: string): string {
  return `${office}文件`
}
