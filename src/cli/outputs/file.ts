import type { Stream, Summary } from '../../renderers/define.ts'
import type { Done } from '../work/define.ts'
import { GrowingFile } from './growing-file.ts'
import type { Sink } from './sink.ts'

/** `-o NAME.EXT`: one file for all inputs. */
export class FileSink implements Sink {
  readonly open = true
  private readonly file: GrowingFile

  constructor(
    path: string,
    private readonly stream: Stream<unknown>,
    force: boolean,
  ) {
    this.file = new GrowingFile(path, force)
    this.file.write(stream.begin())
  }

  add(_done: Done, part: unknown): void {
    if (part !== null) this.file.write(this.stream.add(part))
  }

  async finish(summary: Summary): Promise<void> {
    this.file.write(await this.stream.end(summary))
    this.file.commit()
  }

  async abandon(): Promise<void> {
    this.file.discard()
  }
}
