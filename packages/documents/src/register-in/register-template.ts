import { REGISTER_FIELDS } from '@qingshen/core/register/register-field'
import { writeXlsx } from 'hucre/xlsx'

/** The empty workbook: one sheet with the titles of all columns (codes as text), one that explains each. */
export async function writeRegisterTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '企业名录',
        columns: REGISTER_FIELDS.map((field) => ({
          header: field.label,
          key: field.key,
          width: Math.max(12, field.label.length * 2 + 2),
          ...(field.kind === 'code' || field.kind === 'text' ? { numFmt: '@' } : {}),
        })),
        rows: [REGISTER_FIELDS.map((field) => field.label)],
        freezePane: { rows: 1 },
      },
      {
        name: '填写说明',
        rows: [
          ['列', '怎样填', '也认得的列名'],
          ...REGISTER_FIELDS.map((field) => [field.label, field.help, field.titles.join('、')]),
        ],
      },
    ],
  })
  return new Uint8Array(bytes)
}
