/** What the command line touches of the process; tests hand in their own. `process` itself fits. */
export interface Io {
  readonly env: Record<string, string | undefined>
  readonly platform: string
  readonly stdin: { readonly fd: number; readonly isTTY?: boolean }
  readonly stdout: Output
  readonly stderr: Output
  on(event: 'SIGINT' | 'SIGTERM' | 'SIGHUP', listener: () => void): unknown
  off(event: 'SIGINT' | 'SIGTERM' | 'SIGHUP', listener: () => void): unknown
}

export interface Output {
  readonly isTTY?: boolean
  readonly columns?: number
  write(chunk: string | Uint8Array, done: (error?: Error | null) => void): boolean
  on(event: 'error', listener: (error: Error) => void): unknown
}
