/** The colour of a custom property of the page, such as `--primary`, as the browser shows it. */
export type Colours = (property: string) => string;

const GROUNDS = /^--(paper|card|sunk|.*-soft)$/;

/**
 * With forced colours there are those of the system only: shapes and dashes tell apart what colours do otherwise.
 *
 * @param probe an element of the page that nobody sees
 */
export function coloursOf(probe: HTMLElement, scheme: 'as the page' | 'light'): Colours {
  const isForced = scheme === 'as the page' && matchMedia('(forced-colors: active)').matches;
  return property => {
    probe.style.cssText = scheme === 'light' ? 'forced-color-adjust:none;color-scheme:light' : 'forced-color-adjust:none';
    probe.style.color = isForced ? (GROUNDS.test(property) ? 'Canvas' : 'CanvasText') : `var(${property})`;
    return getComputedStyle(probe).color;
  };
}

/** A copy with every `var(--…)` as its colour. */
export function painted(value: unknown, colours: Colours): unknown {
  if (typeof value === 'string') {
    const named = /^var\((--[\w-]+)\)$/.exec(value);
    return named ? colours(named[1]) : value;
  }
  if (Array.isArray(value)) {
    return value.map(each => painted(each, colours));
  }
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, painted(each, colours)]));
  }
  return value;
}
