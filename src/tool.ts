/** Who made an output. The version is that of package.json; a test holds the two together. */
export const tool = { name: 'notice-parse', version: '0.1.0' } as const
