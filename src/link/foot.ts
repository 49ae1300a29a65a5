/** Where the foot begins: the trailing lines that invite, give contacts, sign and date, and what the page adds. */
import type { Line } from '../draft.ts'

const inviting = /^(?:欢迎|以上情况|以上是|如有意见|如有异议|如对|特此|监督电话|举报|受理|公示期|联系)/
/** 下一步,局党组将…: a closing paragraph, where the notice has no part of its own for it. */
const closing =
  /^(?:下一步|下步|今后|接下来|(?:对|针对|围绕|对照)[^,。]{0,24}(?:问题|事项|任务|清单)[^,。]{0,6},[^。]{0,20}(?:将|继续|适时|持续)|下阶段|下一阶段|总之|综上|[^,。]{0,16}整改(?:工作|落实工作)?(?:虽然|虽|尽管)|虽然|[^,。]{2,20}(?:党组|党委|党工委|党支部|我局|我们|局|院|校|镇|街道|单位)将(?:继续|持续|进一步|以此|以本次|以这次|按照|坚持|认真))/
const contact =
  /^(?:联系|电话|手机|传真|电子邮箱|电子邮件|电邮|邮箱|邮政|邮编|通讯地址|通信地址|联系地址|地址|监督|举报|网址|附件|附:|附表|抄送|报送|\(?此件|\(?联系人|E-?mail)/i
const dated =
  /(?:\d{2,4}|[〇零一二三四五六七八九○]{4}) ?年 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?(?:\d{1,2}|[一二三四五六七八九十廿]{1,3}) ?日\)?$/
/** A name on a line of its own: no sentence, not long. */
const signature = /^[^,。;:!?]{2,45}$/
const body =
  /(?:党组|党委|委员会|工委|党支部|总支|局|委|办|院|校|厅|公司|政府|中心|处|集团|协会|联合会|法院|检察院|管理站|大队|支队|街道|镇|乡|村|部|署|会|组|所|馆|社|行|大学|学院|医院)(?:\(.{1,10}\))?(?: .{0,30})?$/

/**
 * The offset at which the foot begins; the text's end where there is none. `floor`: the foot lies
 * behind it. `answered`: the last part answers the findings, so that a paragraph on what comes next closes the notice.
 */
export function footStart(text: string, lines: readonly Line[], floor: number, answered: boolean): number {
  let start = lines.length > 0 ? lines[lines.length - 1].end : 0
  for (let i = lines.length - 1; i >= 0 && lines[i].start >= floor; i--) {
    const line = lines[i]
    const words = text.slice(line.start, Math.min(line.end, line.start + 400))
    if (!isFoot(words, line.kind === 'furniture') && !(answered && closing.test(words))) break
    start = line.start
  }
  return start
}

function isFoot(words: string, furniture: boolean): boolean {
  if (furniture || contact.test(words) || inviting.test(words)) return true
  if (dated.test(words.slice(-30)) && words.length <= 80 && !words.includes('。')) return true
  return signature.test(words) && body.test(words)
}
