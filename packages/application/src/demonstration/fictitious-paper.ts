const HEAD = '%PDF-1.4\n'
const MARK = '虚构材料，仅供演示'
const FONT =
  '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0' +
  '/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>' +
  '/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0' +
  '/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>]>>'

/** A page that says what paper would stand here, and that it is fictitious. */
export function fictitiousPaper(title: string): Uint8Array<ArrayBuffer> {
  const text = `BT /F 24 Tf 72 700 Td ${shown(title)} Tj 0 -48 Td /F 16 Tf ${shown(MARK)} Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    FONT,
  ]
  let file = HEAD
  const starts = objects.map((object, index) => {
    const start = file.length
    file += `${index + 1} 0 obj${object}endobj\n`
    return `${String(start).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join('')}`
  const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`
  return new TextEncoder().encode(file + table + trailer)
}

/** Text in the encoding of the font: two bytes a character. */
function shown(text: string): string {
  const codes = Array.from(text, (character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))
  return `<${codes.join('')}>`
}
