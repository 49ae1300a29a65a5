/** SQLite from where there is one: Node's own if it can give out its bytes, else the WebAssembly build, if it is installed. */
import { OutputRefused } from '../define.ts'
import type { Cell } from '../tables/define.ts'

export interface Database {
  run(sql: string): void
  insert(sql: string, rows: readonly Cell[][]): void
  bytes(): Uint8Array
}

export async function openDatabase(): Promise<Database> {
  const found = ofNode() ?? (await ofWebAssembly())
  if (found) return found
  throw new OutputRefused('NP0519', {})
}

/** What is used of node:sqlite. */
interface NodeSqlite {
  DatabaseSync: {
    new (
      path: string,
    ): {
      exec(sql: string): void
      prepare(sql: string): { run(...values: unknown[]): unknown }
      serialize(): Uint8Array
    }
    prototype: { serialize?: unknown }
  }
}

/** `serialize` came with Node 26. Asked for by name, as the core imports nothing of Node. */
function ofNode(): Database | null {
  const ask = (globalThis as { process?: { getBuiltinModule?(id: string): unknown } }).process
    ?.getBuiltinModule
  const node = ask?.('node:sqlite') as NodeSqlite | undefined
  if (!node?.DatabaseSync.prototype.serialize) return null
  const database = new node.DatabaseSync(':memory:')
  return {
    run: (sql) => database.exec(sql),
    insert(sql, rows) {
      const statement = database.prepare(sql)
      for (const row of rows) statement.run(...row.map(plain))
    },
    bytes: () => database.serialize(),
  }
}

async function ofWebAssembly(): Promise<Database | null> {
  const loaded = await import('sql.js/dist/sql-wasm-inline.js').catch(() => null)
  if (!loaded) return null
  const { Database } = await (loaded.default as typeof import('sql.js').default)()
  const database = new Database()
  return {
    run: (sql) => void database.run(sql),
    insert(sql, rows) {
      const statement = database.prepare(sql)
      for (const row of rows) statement.run(row.map(plain))
      statement.free()
    },
    bytes: () => database.export(),
  }
}

function plain(cell: Cell): string | number | null {
  return typeof cell === 'boolean' ? Number(cell) : cell
}
