import { defineIssues } from '../kernel/issue-catalogue.ts'

/** What a report to be handed in still lacks or contradicts; all at once. */
export const submissionIssue = defineIssues({
  'submission.workbench_error': {
    severity: 'error',
    template: '审核工作台的检查：{title}。{message}在工作台的“检查”中更正或者写明理由以后再报送。',
  },
  'submission.workbench_warnings': {
    severity: 'warning',
    template:
      '审核工作台的检查还有 {count} 项没有说明（{titles}）。请到工作台的“检查”逐项更正或者写明理由，评审时会看到。',
  },
  'submission.part_missing': { severity: 'error', template: '缺少“{title}”（{mode}应当提交）。请上传文件。' },
  'submission.section_missing': {
    severity: 'error',
    template: '没有写明“{title}”在报告中的页码（{mode}应当包括这一章）。请填写页码；报告没有这一章的，请补写。',
  },
  'submission.section_page': {
    severity: 'error',
    template: '“{title}”的页码“{page}”不是数字。请填写起始页码，如 12。',
  },
  'submission.wrong_format': {
    severity: 'error',
    template: '“{title}”的文件“{name}”是 {type}，应当是{formats}。请转换格式后重新上传。',
  },
  'submission.empty_file': { severity: 'error', template: '“{title}”的文件“{name}”没有内容。请重新上传。' },
  'submission.part_unknown': {
    severity: 'error',
    template: '文件“{name}”所属的部分（{part}）不在适用的规定之内。请移到别的部分或者去掉。',
  },
  'submission.part_left_out': {
    severity: 'notice',
    template: '“{title}”在{mode}中可以不提交，已经上传的会一并报送。不需要的可以去掉。',
  },
  'submission.same_content': {
    severity: 'warning',
    template: '“{name}”与“{other}”内容完全相同。请核对是否上传错了文件。',
  },
  'submission.day_missing': { severity: 'error', template: '没有填写报告的日期。请填写报告编制完成、数据截止的日期。' },
  'submission.day_to_come': { severity: 'error', template: '报告的日期 {day} 晚于今天（{today}）。请核对。' },
  'submission.day_before_case': {
    severity: 'error',
    template: '报告的日期 {day} 早于案件立案的日期（{openedOn}），不会是这一轮审核的报告。请核对。',
  },
  'submission.report_stale': {
    severity: 'warning',
    template:
      '放入的审核报告（第{number}版）生成之后，审核数据又有改动，报告与数据有 {count} 处不一致：{changes}。请在审核工作台的“报告”中重新生成一版再放入，或者确认以报告为准。',
  },
  'submission.name_missing': { severity: 'error', template: '没有填写报告封面上的企业名称。请照报告封面填写。' },
  'submission.name_mismatch': {
    severity: 'error',
    template:
      '报告封面上的企业名称“{named}”与案件的企业名称“{name}”不一致。请核对是否上传了别的企业的报告；企业更名的，请先办理更名。',
  },
  'submission.evidence_after_report': {
    severity: 'error',
    template: '佐证材料“{title}”的日期 {day} 晚于报告的日期 {effectiveOn}，报告不可能以它为据。请核对两个日期。',
  },
  'submission.evidence_day': { severity: 'error', template: '佐证材料“{title}”没有填写日期。请填写材料反映的日期。' },
  'submission.evidence_place': {
    severity: 'warning',
    template: '佐证材料“{title}”没有写明地点。请写明，如“2 号车间锅炉房”。',
  },
  'submission.evidence_title': { severity: 'error', template: '佐证材料“{name}”没有写明证明什么。请填写。' },
  'submission.who_audited': {
    severity: 'error',
    template: '还没有登记由谁开展审核。请先在“委托与人员”中登记委托的机构，或者申明自行审核。',
  },
  'submission.correction_note': {
    severity: 'error',
    template: '这是退回补正后重新报送，没有说明改正了什么。请逐项说明。',
  },
  'submission.statement': { severity: 'error', template: '没有确认“{title}”。请阅读后勾选。' },
  'submission.certifier': {
    severity: 'error',
    template: '没有写明由谁作出真实性声明。请填写其职务，如“法定代表人”。',
  },
})
