/** The days of signing and of publication. Signing: as it stands at the foot: a full date that ends a line, alone or after the name of the signatory. */
import type { DateMention } from '../recognisers/define.ts'

/** Null where the second half of the text has no such date. */
export function findSigningDate(mentions: readonly DateMention[], text: string): DateMention | null {
  let month: DateMention | null = null
  for (let i = mentions.length - 1; i >= 0 && mentions[i].end * 2 > text.length; i--) {
    const mention = mentions[i]
    if (mention.to !== undefined || mention.from.year === undefined || mention.from.month === undefined)
      continue
    if (!endsLine(text, mention.end) || !signs(text, mention.start)) continue
    if (mention.from.day !== undefined) return mention
    month ??= mention
  }
  return month
}

/** The date after 发布日期, 发布时间 and their like. */
export function findPublishedDate(mentions: readonly DateMention[], text: string): DateMention | null {
  return (
    mentions.find(
      ({ start, from }) =>
        from.year !== undefined &&
        from.day !== undefined &&
        /(?:发布|公开|公布|发文|成文|印发)(?:日期|时间)[: |]{0,4}$/.test(
          text.slice(Math.max(0, start - 10), start),
        ),
    ) ?? null
  )
}

/** Nothing follows but a remark in brackets, the list of attachments or a second copy of the page's furniture. */
function endsLine(text: string, end: number): boolean {
  return /^ {0,8}(?:[\n|)]|$|\(|(?:相关)?附件)/.test(text.slice(end, end + 16))
}

/** The line begins here, or the name of an office stands before. */
function signs(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  return (
    /(?:^|[\n|]) {0,20}$/.test(before) ||
    /(?:[党组委会局院府厅处办部司校社站所室区县市镇乡团]|公司|支部|中心|街道) {0,20}$/.test(before)
  )
}
