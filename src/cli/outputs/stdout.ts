import type { Chunk, Stream, Summary } from '../../renderers/define.ts'
import { printable } from '../../renderers/text/visible.ts'
import { CannotRun } from '../cannot-run.ts'
import type { Io } from '../io.ts'
import { reasonOf } from '../told.ts'
import type { Done } from '../work/define.ts'
import type { Sink } from './sink.ts'

/**
 * Standard output: nothing else writes there. A reader that goes away (`| head`) closes it silently; a disk that is full
 * is told. Each chunk is waited for, so that a slow reader holds the run up instead of filling memory.
 */
export class Stdout {
  /** Called before something is shown on the terminal. */
  beforeShown?: () => void
  private failure: NodeJS.ErrnoException | null = null

  /** `clean`: it goes to a terminal and holds signs that a terminal would obey. */
  constructor(
    private readonly io: Io,
    private readonly clean = false,
  ) {
    io.stdout.on('error', (error) => {
      this.failure ??= error
    })
  }

  /** False: nobody reads it any more. */
  get open(): boolean {
    return this.failure?.code !== 'EPIPE'
  }

  async write(chunk: Chunk): Promise<void> {
    if (chunk.length === 0 || !this.open) return
    if (this.io.stdout.isTTY) this.beforeShown?.()
    const error = this.failure ?? (await this.written(chunk))
    if (!error) return
    this.failure = error
    if (error.code !== 'EPIPE')
      throw new CannotRun('NP0511', { path: '(stdout)', pathZh: '标准输出', ...reasonOf(error) })
  }

  private written(chunk: Chunk): Promise<NodeJS.ErrnoException | null> {
    return new Promise((resolve) => {
      const shown = this.clean && typeof chunk === 'string' ? printable(chunk) : chunk
      this.io.stdout.write(shown, (error) => resolve((error as NodeJS.ErrnoException | undefined) ?? null))
    })
  }
}

/** What a run gives on standard output. */
export class StdoutSink implements Sink {
  private readonly stdout: Stdout
  private begun = false

  constructor(
    private readonly stream: Stream<unknown>,
    io: Io,
    clean: boolean,
  ) {
    this.stdout = new Stdout(io, clean)
  }

  get open(): boolean {
    return this.stdout.open
  }

  set beforeShown(call: () => void) {
    this.stdout.beforeShown = call
  }

  async add(_done: Done, part: unknown): Promise<void> {
    await this.begin()
    if (part !== null) await this.stdout.write(this.stream.add(part))
  }

  async finish(summary: Summary): Promise<void> {
    await this.begin()
    await this.stdout.write(await this.stream.end(summary))
  }

  /** Whole parts were written, which for lines is all that is needed. */
  async abandon(): Promise<void> {}

  private async begin(): Promise<void> {
    if (this.begun) return
    this.begun = true
    await this.stdout.write(this.stream.begin())
  }
}
