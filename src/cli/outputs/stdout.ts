import type { Chunk, Stream, Summary } from '../../renderers/define.ts'
import { CannotRun } from '../cannot-run.ts'
import type { Io, Output } from '../io.ts'
import { reasonOf } from '../told.ts'
import type { Done } from '../work/define.ts'
import type { Sink } from './sink.ts'

/**
 * Standard output. A reader that goes away (`| head`) closes it silently; a disk that is full is told. Each chunk is
 * waited for, so that a slow reader holds the run up instead of filling memory.
 */
export class Stdout implements Sink {
  private failure: NodeJS.ErrnoException | null = null
  private begun = false

  constructor(
    private readonly stream: Stream<unknown>,
    private readonly io: Io,
  ) {
    io.stdout.on('error', (error) => {
      this.failure ??= error
    })
  }

  get open(): boolean {
    return this.failure?.code !== 'EPIPE'
  }

  async add(_done: Done, part: unknown): Promise<void> {
    await this.begin()
    if (part !== null) await this.write(this.stream.add(part))
  }

  async finish(summary: Summary): Promise<void> {
    await this.begin()
    await this.write(await this.stream.end(summary))
  }

  /** Whole parts were written, which for lines is all that is needed. */
  async abandon(): Promise<void> {}

  private async begin(): Promise<void> {
    if (this.begun) return
    this.begun = true
    await this.write(this.stream.begin())
  }

  private async write(chunk: Chunk): Promise<void> {
    if (chunk.length === 0 || !this.open) return
    const error = this.failure ?? (await written(this.io.stdout, chunk))
    if (!error) return
    this.failure = error
    if (error.code !== 'EPIPE') throw new CannotRun('NP0511', { path: '(stdout)', ...reasonOf(error) })
  }
}

function written(output: Output, chunk: Chunk): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    output.write(chunk, (error) => resolve((error as NodeJS.ErrnoException | undefined) ?? null))
  })
}
