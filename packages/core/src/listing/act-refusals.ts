import { defineIssues } from '../kernel/issue-catalogue.ts'

/** Why a step of a list cannot be carried out now; all reasons are given at once. */
export const actRefusal = defineIssues({
  'listing.other_department': {
    severity: 'error',
    template: '“{step}”由{department}办理，本机构可以查看和提出意见。',
  },
  'listing.other_level': { severity: 'error', template: '“{step}”由{levels}机构办理，本机构可以查看和提出意见。' },
  'listing.outside_region': { severity: 'error', template: '不在本机构的管理范围内，请由所在地的机构办理。' },
  'listing.earlier_step_open': {
    severity: 'error',
    template: '前一步“{earlier}”还没有完成（{clause}），完成后再办理本步骤。',
  },
  'listing.already_done': { severity: 'error', template: '“{step}”已于 {on} 完成，不必重复办理。' },
  'listing.not_sent': {
    severity: 'error',
    template: '有 {count} 份初选名单还没有报送到本级，请催报，或由其所在机构报送后再办理。',
  },
  'listing.no_entries': { severity: 'error', template: '名单上还没有企业。请先由提出机构按规则或手工提出企业。' },
  'listing.unranked': {
    severity: 'error',
    template: '有 {count} 家企业还没有登记排序依据的数值（{clause}），登记后才能排序和确定。',
  },
  'listing.comment_not_opened': { severity: 'error', template: '还没有公示。请先登记公示起止日期及其依据。' },
  'listing.comment_running': { severity: 'error', template: '公示期到 {to} 为止，期满后才能确定名单。' },
  'listing.objection_open': { severity: 'error', template: '还有 {count} 条异议没有答复，全部答复后才能确定名单。' },
  'listing.not_published': {
    severity: 'error',
    template: '还没有登记名单公布日期。通知书上的期限从公布之日起算，请先登记公布日期。',
  },
  'listing.frozen': {
    severity: 'error',
    template: '名单已于 {on} 确定，不能再改。确需变更的，请出具新版通知并写明理由。',
  },
  'listing.closed': {
    severity: 'error',
    template: '名单已于 {on} 进入“{step}”，初选名单不能再改。有不同意见的，请提出意见或者登记异议。',
  },
  'listing.consent_missing': {
    severity: 'error',
    template: '还没有{department}的会同意见。请该部门在线办理，或者由本机构登记其书面意见（文号和附件）。',
  },
  'listing.consent_refused': {
    severity: 'error',
    template: '{department}于 {on} 表示不同意。请与该部门协商一致，重新取得其意见后再办理。',
  },
  'listing.consent_stale': {
    severity: 'error',
    template: '{department}于 {on} 出具意见以后，名单又有变动。请就变动后的名单重新会同。',
  },
  'listing.nothing_to_forward': { severity: 'error', template: '没有下级报送而等待本级转报的初选名单。' },
  'listing.objection_late': {
    severity: 'error',
    template: '名单已于 {on} 确定。对列入决定仍有异议的，请按通知书载明的途径提出。',
  },
  'listing.objection_before_comment': {
    severity: 'error',
    template: '名单还没有公示，公示后在公示期内提出异议。现在有不同意见的，主管部门可以先提出意见。',
  },
  'listing.objection_early': {
    severity: 'error',
    template: '公示自 {from} 开始，请在公示期（{from} 至 {to}）内提出异议。',
  },
  'listing.objection_after_comment': {
    severity: 'error',
    template:
      '公示期已于 {to} 结束。公示期内已经书面提出的，请确定名单的机构登记；对列入决定仍有异议的，请按通知书载明的途径提出。',
  },
  'listing.objection_day_to_come': { severity: 'error', template: '提出日期 {day} 晚于今天。请核对。' },
  'listing.objection_day_outside': {
    severity: 'error',
    template: '提出日期 {day} 不在公示期（{from} 至 {to}）内。请核对来件的日期；逾期的请按意见处理。',
  },
  'listing.entry_gone': { severity: 'error', template: '这家企业已经不在名单上，没有可以异议的列入决定。' },
  'listing.nothing_to_amend': {
    severity: 'error',
    template: '名单还没有公布，没有可以更正的公布日期。请先登记公布。',
  },
  'listing.nil_unconfirmed': {
    severity: 'error',
    template: '名单上没有企业。确实没有应当列入的，请确认报送空名单；否则请先按规则或手工提出企业。',
  },
  'listing.nil_not_empty': {
    severity: 'error',
    template: '名单上已有 {count} 家企业，不能作为空名单报送。请重新打开名单，核对后报送。',
  },
  'listing.answered_by_fixing': { severity: 'error', template: '异议由确定名单的机构答复，本机构可以查看和提出意见。' },
  'listing.part_elsewhere': {
    severity: 'error',
    template: '这份初选名单不在本机构手中，只有持有它的机构可以报送、退回或修改。',
  },
  'listing.rules_running': {
    severity: 'error',
    template: '{office}的初选名单正在按规则判定。请等判定完成后再办理。',
  },
  'listing.rules_broken_off': {
    severity: 'error',
    template: '{office}的初选名单按规则判定时中断，只判定了一部分企业。请由该机构重新按规则判定，完成后再办理。',
  },
  'listing.lowest_level': { severity: 'error', template: '这份初选名单由本机构提出，没有可以退回的下级。' },
})

/** What is said beside a step and never refuses it: its date by the law's own calendar has passed, or who is silent. */
export const actNotice = defineIssues({
  'listing.late': { severity: 'notice', template: '“{step}”应当在 {due} 前完成（{clause}），已经逾期。' },
  'listing.empty_drafts': {
    severity: 'notice',
    template:
      '有 {count} 个机构开始了初选名单，但没有提出企业：{offices}。本步骤可以办理，办理后它们不能再提出；需要等待的，请先联系。',
  },
})
