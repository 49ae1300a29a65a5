import type { Recogniser, Refusal } from './define.ts'

/** What looks like a value and is none: ordinals, names and set phrases keep their place from the other kinds. */
export const refusal: Recogniser<Refusal> = {
  type: 'none',
  triggers: '第',
  patterns: [
    {
      id: 'ordinal',
      pattern: /第[0-9]{1,6}/y,
      read: (match) => ({ start: match.index, end: match.index + match[0].length }),
      yes: ['由⟨第3⟩督导组负责。'],
      no: ['等第未定。'],
    },
  ],
}
