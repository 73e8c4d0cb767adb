// Faces for a scale, drawn with a few lines: from a heavy one to a bright one, never a grimace.

import { drawing } from './dom.js';

const HEAD = 'M4 24a20 20 0 1 0 40 0a20 20 0 1 0 -40 0';

/** @param {number} brightness from 0, the low end, to 1, the high end */
export function face(brightness) {
  const corners = round(33.5 - 4.5 * brightness);
  const middle = round(26 + 15 * brightness);
  const brows = round(16.5 - brightness);
  const paths = [
    HEAD,
    { d: 'M17 20.5v1.5M31 20.5v1.5', class: 'eyes' },
    `M15.5 ${corners}Q24 ${middle} 32.5 ${corners}`,
  ];
  if (brightness < 0.2) {
    paths.push(`M13.5 ${brows}l5.5-2M34.5 ${brows}l-5.5-2`);
  }
  return drawing('0 0 48 48', { class: 'face' }, ...paths);
}

function round(number) {
  return Math.round(number * 10) / 10;
}
