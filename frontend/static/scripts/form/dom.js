// Makes elements. Words only ever go in as text, so nothing that somebody wrote can become part of the page.

const DRAWING = 'http://www.w3.org/2000/svg';

const ICONS = {
  'arrow-left': ['M19.5 12H5M11 6l-6 6 6 6'],
  'arrow-right': ['M4.5 12H19M13 6l6 6-6 6'],
  check: ['M5 12.5l4.5 4.5L19 7.5'],
  close: ['M6 6l12 12M18 6L6 18'],
  info: ['M12 11v5.5M12 7.5v.1', 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0'],
  lifebuoy: ['M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0', 'M8.5 12a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0',
    'M6 6l3.5 3.5M18 6l-3.5 3.5M6 18l3.5-3.5M18 18l-3.5-3.5'],
  minus: ['M6 12h12'],
  plus: ['M12 6v12M6 12h12'],
  speak: ['M4 9.5v5h3.5l4.5 4v-13l-4.5 4H4Z', 'M15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11'],
};

/** Attributes that are null or false are left out; a function is a listener, named as on<event>. */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  dress(made, attributes);
  made.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return made;
}

export function button(attributes, ...children) {
  return el('button', { type: 'button', ...attributes }, ...children);
}

export function drawing(viewBox, attributes, ...paths) {
  const svg = document.createElementNS(DRAWING, 'svg');
  dress(svg, { viewBox, 'aria-hidden': 'true', focusable: 'false', ...attributes });
  for (const path of paths) {
    const made = document.createElementNS(DRAWING, 'path');
    dress(made, typeof path === 'string' ? { d: path } : path);
    svg.append(made);
  }
  return svg;
}

export function icon(name) {
  const points = name.startsWith('arrow-') ? 'icon points' : 'icon';
  return drawing('0 0 24 24', { class: points }, ...ICONS[name]);
}

let made = 0;

/** For labels and descriptions; never the same twice on a page. */
export function newId() {
  made += 1;
  return `mafs-form-${made}`;
}

function dress(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
}
