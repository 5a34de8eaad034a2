import type { NoticeContent } from '@qingshen/core/listing/notice.schema'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { noticesDocx } from './notice-docx.ts'
import { noticesZip } from './notices-zip.ts'
import { recipientsXlsx } from './recipients-xlsx.ts'

const notice: NoticeContent = {
  issuer: '自治区生态环境厅',
  number: '新环审〔2026〕17号',
  title: '关于实施强制性清洁生产审核的通知',
  issuedOn: '2026-03-20',
  version: 1,
  addressee: { name: '北京世纪中星能源技术有限公司库尔勒分公司', code: '56052571-0', place: '巴音郭楞蒙古自治州' },
  list: { title: '2026年度强制性清洁生产审核企业名单', year: 2026, publishedOn: '2026-03-18', medium: '当地主要媒体' },
  decision: '经审核确定，你单位列入2026年度强制性清洁生产审核企业名单',
  grounds: [
    {
      ground: 'double_exceed',
      label: '污染物超标排放',
      fact: '2026年1月监测化学需氧量超过排放标准0.4倍。',
      source: '监督性监测报告，2026-01-20',
      citation: {
        clause: 'XJ05-08a',
        document: '新疆2005办法',
        article: '第八条（一）',
        wording: '对污染物超标排放的企业',
      },
    },
  ],
  duties: [
    {
      duty: 'disclose',
      label: '公布主要污染物排放情况',
      due: '2026-04-18',
      citation: { clause: 'XJ05-10', document: '新疆2005办法', article: '第十条' },
      basis: [],
    },
    {
      duty: 'submit_report',
      label: '提交清洁生产审核报告',
      due: '2027-03-18',
      citation: { clause: 'XJ05-16', document: '新疆2005办法', article: '第十六条' },
      basis: [],
    },
  ],
  consequences: [
    { text: '责令限期改正；拒不改正的，处五万元以上五十万元以下的罚款', citation: { clause: 'CPPL2012-39(1)' } },
  ],
  objection: '如有异议，可自收到本通知之日起向本机关书面提出。',
  copies: ['自治区发展和改革委员会', '自治区工业和信息化厅'],
}

async function textOf(docx: Uint8Array): Promise<string> {
  const xml = new TextDecoder().decode(unzipSync(docx)['word/document.xml'])
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<\/w:p>/gu)].map((match) => match[1] ?? '\n').join('')
}

test('XJ05-09a a written notice names the fact, its source, the wording, the duties with their dates and the copies', async () => {
  const text = await textOf(await noticesDocx([notice]))
  expect(text.startsWith('自治区生态环境厅文件\n新环审〔2026〕17号')).toBe(true)
  expect(text).toContain('北京世纪中星能源技术有限公司库尔勒分公司：')
  expect(text).toContain('事实来源：监督性监测报告，2026-01-20。')
  expect(text).toContain('《新疆2005办法》第八条（一）：“对污染物超标排放的企业”。')
  expect(text).toContain('1.公布主要污染物排放情况，截止日期为2026年4月18日（《新疆2005办法》第十条）。')
  expect(text).toContain('2.提交清洁生产审核报告，截止日期为2027年3月18日')
  expect(text).toContain('抄送：自治区发展和改革委员会，自治区工业和信息化厅。')
  expect(text).toContain('2026年3月20日')
})

test('a changed notice says that it replaces an earlier one and why', async () => {
  const text = await textOf(await noticesDocx([{ ...notice, version: 2, reason: '企业更名' }]))
  expect(text).toContain('本通知为第2版，替代此前印发的版本。变更原因：企业更名。')
})

test('the zip holds one Word file per notice under a safe name', async () => {
  const hostile = { ...notice, addressee: { name: '../甲:乙/有限公司' } }
  const names = Object.keys(unzipSync(await noticesZip([notice, hostile])))
  expect(names).toEqual([
    '001 北京世纪中星能源技术有限公司库尔勒分公司 新环审〔2026〕17号.docx',
    '002 .._甲_乙_有限公司 新环审〔2026〕17号.docx',
  ])
})

test('the list of recipients opens as Excel and cannot start a formula', async () => {
  const bytes = await recipientsXlsx([notice, { ...notice, addressee: { name: '=HYPERLINK("x")' } }])
  const sheet = (await readXlsx(bytes)).sheets[0]
  expect(sheet?.rows[0]).toEqual(['序号', '文号', '企业名称', '代码', '地区', '列入情形', '印发日期', '版本'])
  expect(sheet?.rows[1]?.[2]).toBe('北京世纪中星能源技术有限公司库尔勒分公司')
  expect(sheet?.rows[2]?.[2]).toBe('\'=HYPERLINK("x")')
})
