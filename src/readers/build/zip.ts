/**
 * The parts of a zip package, inflated one by one and counted while they grow.
 *
 * The directory at the foot of the file says where each part is; nothing else of it is believed: a part that is larger
 * or smaller than it says is refused, and so are encrypted parts and names that occur twice.
 */
import { Inflate } from 'fflate'
import { ReaderError } from '../define.ts'

export const mostEntries = 2000
export const mostBytes = 64 * 1024 * 1024

export interface Package {
  /** The bytes of a part; null if there is none of the name. */
  read(name: string): Uint8Array | null
}

interface Entry {
  method: number
  encrypted: boolean
  packed: number
  size: number
  /** Of the part's own header. */
  at: number
}

export function openPackage(bytes: Uint8Array): Package {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw broken('it is encrypted with a password', '文件已加密，需要密码')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view)
  let left = mostBytes
  return {
    read(name) {
      const entry = entries.get(name.toLowerCase())
      if (!entry) return null
      const part = inflated(bytes, view, entry, Math.min(left, entry.size), name)
      left -= part.length
      return part
    },
  }
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const partSignature = 0x04034b50

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = endOfDirectory(view)
  if (end === -1)
    throw broken('it has no directory of its parts; the file may be cut off', '缺少部件目录，文件可能不完整')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff)
    throw broken('it is larger than any document', '大小超出任何文档')
  if (count > mostEntries) throw broken(`it has more than ${mostEntries} parts`, `部件超过 ${mostEntries} 个`)
  const entries = new Map<string, Entry>()
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature)
      throw broken('its directory is damaged', '部件目录已损坏')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).toLowerCase()
    if (entries.has(name)) throw broken(`the part ${name} occurs twice`, `部件 ${name} 出现两次`)
    entries.set(name, {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The record at the foot of the file, before a comment of up to 64 KB. */
function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === endSignature) return at
  return -1
}

function inflated(bytes: Uint8Array, view: DataView, entry: Entry, most: number, name: string): Uint8Array {
  const { at } = entry
  if (entry.encrypted) throw broken('it is encrypted', '已加密')
  if (entry.size > most)
    throw broken(
      `its parts have more than ${mostBytes / 1024 / 1024} MB`,
      `部件超过 ${mostBytes / 1024 / 1024} MB`,
    )
  if (at + 30 > bytes.length || view.getUint32(at, true) !== partSignature)
    throw broken(`the part ${name} is damaged`, `部件 ${name} 已损坏`)
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length < entry.packed) throw broken(`the part ${name} is cut off`, `部件 ${name} 不完整`)
  if (entry.method !== 0 && entry.method !== 8)
    throw broken(`the part ${name} is packed in an unknown way`, `部件 ${name} 的压缩方式未知`)
  const part = entry.method === 0 ? packed : inflate(packed, most, name)
  if (part.length !== entry.size)
    throw broken(
      `the part ${name} is not of the size that the package states`,
      `部件 ${name} 的大小与目录不符`,
    )
  return part
}

const chunk = 16 * 1024

function inflate(packed: Uint8Array, most: number, name: string): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((piece) => {
    length += piece.length
    if (length > most)
      throw broken(`the part ${name} is larger than the package states`, `部件 ${name} 超过目录所写的大小`)
    pieces.push(piece)
  })
  try {
    for (let at = 0; at < packed.length; at += chunk)
      stream.push(packed.subarray(at, at + chunk), at + chunk >= packed.length)
  } catch (error) {
    throw error instanceof ReaderError
      ? error
      : broken(`the part ${name} can't be unpacked`, `部件 ${name} 无法解压`)
  }
  const part = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    part.set(piece, at)
    at += piece.length
  }
  return part
}

/** Why a container can't be read, in both languages. */
export function broken(reason: string, reasonZh: string): ReaderError {
  return new ReaderError('NP0104', { reason, reasonZh })
}
