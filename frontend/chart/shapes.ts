import { widthOf } from './words';

type Api = any;
type Item = { value: any[], [key: string]: any };

/**
 * Shapes that ECharts does not have, for its custom series: the option names one, and here it becomes what draws it.
 * Data and colours are those of the series.
 */
const SHAPES: Record<string, (series: any) => (params: any, api: Api) => any> = {

  /**
   * An area with corners in figures of both axes: one item, its value all x and y in turn. Its `text` runs along the line
   * from the first corner to the one opposite.
   */
  area: series => (params, api) => {
    const flat = item(series, params).value;
    const points = flat.flatMap((_, place) => place % 2 ? [] : [api.coord([flat[place], flat[place + 1]])]);
    const [from, to] = [points[0], points[points.length / 2]];
    return {
      type: 'group', silent: true,
      children: [
        { type: 'polygon', shape: { points }, style: { fill: series.color, opacity: series.opacity ?? 1 } },
        { type: 'text', x: from[0] + .82 * (to[0] - from[0]), y: from[1] + .82 * (to[1] - from[1]),
          rotation: Math.atan2(from[1] - to[1], to[0] - from[0]),
          style: { text: series.text, fill: series.ink, fontSize: 14, fontFamily: series.font, align: 'center', y: -6,
            verticalAlign: 'bottom' } },
      ],
    };
  },

  /** A line from corner to corner through the places where the value is known: one value for each category. */
  course: series => (params, api) => {
    const points = item(series, params).value.flatMap((value, place) => value === null ? [] : [api.coord([place, value])]);
    return {
      type: 'polyline', shape: { points },
      style: { fill: 'none', stroke: series.color, lineWidth: series.width ?? 1.25, opacity: series.opacity ?? 1 },
    };
  },

  /** How sure: [category, low, high], upright; or, where the series says `lying`, along the x axis. */
  whisker: series => (params, api) => {
    const [at, low, high] = item(series, params).value;
    const ends = [low, high].map(end => api.coord(series.lying ? [end, at] : [at, end]));
    const cap = series.cap ?? 7;
    const across = (end: number[]) => series.lying
      ? { x1: end[0], y1: end[1] - cap, x2: end[0], y2: end[1] + cap }
      : { x1: end[0] - cap, y1: end[1], x2: end[0] + cap, y2: end[1] };
    const style = { stroke: series.color, lineWidth: 2, fill: 'none' };
    return {
      type: 'group', silent: true,
      children: [
        { type: 'line', shape: { x1: ends[0][0], y1: ends[0][1], x2: ends[1][0], y2: ends[1][1] }, style },
        ...ends.map(end => ({ type: 'line', shape: across(end), style })),
      ],
    };
  },

  /** A line across at one height, [0, height], named at its right end outside the area. */
  threshold: series => (params, api) => {
    const y = api.coord(item(series, params).value)[1];
    const { x, width } = params.coordSys;
    return {
      type: 'group', silent: true,
      children: [
        { type: 'line', shape: { x1: x, y1: y, x2: x + width, y2: y },
          style: { stroke: series.color, lineWidth: 1.5, lineDash: [6, 4], fill: 'none' } },
        { type: 'text', x: x + width + 6, y,
          style: { text: series.text, fill: series.color, fontSize: 14, fontFamily: series.font, verticalAlign: 'middle' } },
      ],
    };
  },

  /** A cell of a table of colours: [column, row], with what stands in it as `text`, filled from below up to its `share`. */
  cell: series => (params, api) => {
    const cell = item(series, params);
    const [x, y] = api.coord(cell.value.slice(0, 2));
    const [width, height] = api.size([1, 1]).map((length: number) => Math.max(length - 3, 1));
    const tooWide = String(cell.text).split('\n').some(line => widthOf(line, `500 14px ${series.font}`) > width - 2);
    const filled = height * (cell.share ?? 1);
    return {
      type: 'group',
      children: [
        { type: 'rect', shape: { x: x - width / 2, y: y + height / 2 - filled, width, height: filled, r: 4 },
          style: { fill: cell.fill } },
        { type: 'rect', shape: { x: x - width / 2, y: y - height / 2, width, height, r: 4 },
          style: { fill: 'transparent', stroke: cell.edge, lineWidth: 1, lineDash: cell.dashes ? [3, 3] : undefined } },
        { type: 'text', x, y, style: { text: tooWide ? cell.text.replace('/', '\n/') : cell.text, fill: cell.ink, fontSize: 14, fontWeight: 500,
          fontFamily: series.font,          align: 'center', verticalAlign: 'middle', lineHeight: 17 } },
      ],
    };
  },
};

function item(series: any, params: any): Item {
  const data = series.data[params.dataIndex];
  return Array.isArray(data) ? { value: [...data] } : data;
}

/** Gives every custom series of the option what draws it. */
export function shapesOf(option: any, font: string): void {
  for (const series of option.series ?? []) {
    if (series.type === 'custom') {
      series.font = font;
      series.renderItem = SHAPES[series.shape](series);
      series.clip = series.shape === 'area';
    }
  }
}
