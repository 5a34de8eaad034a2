import { defineIssues } from '../kernel/issue-catalogue.ts'

/** What has to be known of an uploaded report before its figures are believed. */
export const readingIssue = defineIssues({
  'report_reading.scan': {
    severity: 'error',
    template:
      '这份 PDF 有 {pages} 页，但几乎没有文字，应当是扫描件，读不出数字，因此没有核对。请上传由 Word 直接另存的 PDF，或者上传 Word 原件。',
  },
  'report_reading.other_enterprise': {
    severity: 'error',
    template:
      '全文没有出现“{name}”，也没有它的统一社会信用代码；报告里写的是{found}。可能传错了文件。下面的比较仍按本案件的数据作出，请先核实。',
  },
  'report_reading.other_code': {
    severity: 'error',
    template:
      '报告中“统一社会信用代码”写的是 {found}，本案件的企业“{name}”是 {code}。请核实是不是这家企业的报告，或者改正代码。',
  },
  'report_reading.tracked_changes': {
    severity: 'warning',
    template:
      '文件里有 {count} 处修订还没有接受或者拒绝（如{example}）。比较按接受全部修订以后的文字作出。请在 Word 中处理完修订再报送。',
  },
  'report_reading.comments': {
    severity: 'warning',
    template: '文件里还有 {count} 条批注（如“{example}”）。报送以前请处理并删除。',
  },
  'report_reading.macros': {
    severity: 'notice',
    template:
      '文件带有宏（文件里的程序）。宏没有运行，比较只按文件里的文字和表格作出，由宏在打开时填写的内容没有读到。报送以前请在 Word 中另存为不带宏的 .docx。',
  },
  'report_reading.no_numbers': {
    severity: 'warning',
    template: '文件里没有读到数字。请确认上传的是审核报告；表格是图片的，请换成可以选中文字的表格。',
  },
  'report_reading.nothing_recorded': {
    severity: 'notice',
    template: '审核工作台里还没有可以比较的数字。请先在工作台填写数据；报告自身的合计和差值仍然作了复算。',
  },
  'report_reading.few_pages_with_text': {
    severity: 'warning',
    template: '有 {pages} 页没有文字（如第 {example} 页），应当是图片，其中的数字没有核对。',
  },
})
