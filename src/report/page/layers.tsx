import { type Layer, layers } from '../marks.ts'
import { change, useStore, words } from './store.ts'

/** Which kinds of marks are drawn in the text. */
export function Layers({ present }: { present: ReadonlySet<Layer> }) {
  const { off } = useStore()
  const w = words()
  return (
    <details class="layers">
      <summary>{w('notice.layers')}</summary>
      <ul>
        {layers
          .filter((layer) => present.has(layer))
          .map((layer) => (
            <li key={layer}>
              <label>
                <input
                  type="checkbox"
                  checked={!off.includes(layer)}
                  onChange={() =>
                    change({
                      off: off.includes(layer) ? off.filter((each) => each !== layer) : [...off, layer],
                    })
                  }
                />{' '}
                <span class={`sample on-${layer}`}>{w(`layer.${layer}`)}</span>
              </label>
            </li>
          ))}
      </ul>
    </details>
  )
}
