import type { Colours } from './colours';
import { lines } from './words';

/** How many came this far, and who of them went no further. */
export type Step = { words: string, n: number, losses: { words: string, n: number | null }[] };

const MOST_WIDTH = 720;
const LINE = 20;
const BESIDE = 48;
const ARROW_X = 24;

/**
 * People from the first step to the last, downwards: a bar as long as the share who came so far, with its number, and
 * beside the arrow to the next one who went no further, and why.
 */
export function drawFlow(steps: Step[], whole: number, colours: Colours, font: string)
  : { elements: any[], height: number } {
  const width = Math.min(whole, MOST_WIDTH);
  const most = Math.max(...steps.map(step => step.n), 1);
  const elements: any[] = [];
  const text = (x: number, y: number, words: string, style: any) => elements.push({
    type: 'text', x, y, silent: true, style: { text: words, font: `16px ${font}`, verticalAlign: 'middle', ...style },
  });
  let y = 0;
  steps.forEach((step, place) => {
    const name = lines(step.words, `600 16px ${font}`, width - 110);
    const tall = Math.max(44, name.length * LINE + 20);
    elements.push(
      { type: 'rect', silent: true, shape: { x: .5, y: y + .5, width: width - 1, height: tall, r: 8 },
        style: { fill: colours('--card') } },
      { type: 'rect', silent: true, shape: { x: .5, y: y + .5, width: Math.max((width - 1) * step.n / most, 0), height: tall, r: 8 },
        style: { fill: colours('--primary-soft') } },
      { type: 'rect', silent: true, shape: { x: .5, y: y + .5, width: width - 1, height: tall, r: 8 },
        style: { fill: 'none', stroke: colours('--primary'), lineWidth: 1 } });
    name.forEach((line, at) => text(16, y + tall / 2 + (at - (name.length - 1) / 2) * LINE, line,
      { font: `600 16px ${font}`, fill: colours('--ink') }));
    text(width - 16, y + tall / 2, String(step.n), { font: `700 20px ${font}`, fill: colours('--ink'), align: 'right' });
    y += tall;
    if (place < steps.length - 1) {
      y = drawArrow(step, y);
    }
  });

  function drawArrow(step: Step, top: number): number {
    let below = top + 14;
    const branches: number[] = [];
    for (const loss of step.losses) {
      const told = lines(loss.n === null ? loss.words : `${loss.n}  ${loss.words}`, `15px ${font}`, width - BESIDE - 8);
      branches.push(below + LINE / 2);
      told.forEach(line => {
        text(BESIDE, below + LINE / 2, line, { font: `15px ${font}`, fill: colours('--quiet') });
        below += LINE;
      });
      below += 4;
    }
    const end = Math.max(below + 8, top + 28);
    const stroke = { stroke: colours('--field'), lineWidth: 1.5, fill: 'none' };
    elements.push({ type: 'line', silent: true, shape: { x1: ARROW_X, y1: top, x2: ARROW_X, y2: end - 6 }, style: stroke },
      { type: 'polygon', silent: true, shape: { points: [[ARROW_X - 5, end - 8], [ARROW_X + 5, end - 8], [ARROW_X, end - 1]] },
        style: { fill: colours('--field') } });
    branches.forEach(at => elements.push({ type: 'line', silent: true,
      shape: { x1: ARROW_X, y1: at, x2: BESIDE - 8, y2: at }, style: { ...stroke, lineDash: [3, 3] } }));
    return end;
  }

  return { elements, height: Math.ceil(y) + 2 };
}
