// Markup as the server makes it of a text: nothing in it can act. Pictures come from this tablet.

import { el } from '../form/dom.js';

/** Pictures of texts, which are for everybody: kept for a page that is loaded anew without network. */
const KEPT = 'mafs-pictures';

/** @param pictures where each picture lies on this tablet, by its address */
export function passage(html, name, pictures = new Map()) {
  const made = el('div', { class: `passage ${name}` });
  made.append(parsed(html));
  made.querySelectorAll('img').forEach(picture => {
    picture.removeAttribute('loading');
    picture.src = pictures.get(picture.getAttribute('src')) ?? picture.getAttribute('src');
  });
  return made;
}

/** Fetched once, so that each is there when there is no network. */
export async function fetchPictures({ pages, steps, guidance, opening }) {
  const places = new Set(pages.map(page => page.picture).filter(Boolean));
  [opening, ...steps.map(step => step.how), ...guidance.map(advice => advice.how)].forEach(html =>
    parsed(html).querySelectorAll('img[src]').forEach(picture => places.add(picture.getAttribute('src'))));
  const kept = await globalThis.caches?.open(KEPT).catch(() => null);
  const pictures = new Map();
  await Promise.all([...places].map(async place => {
    try {
      pictures.set(place, URL.createObjectURL(await picture(place, kept)));
    } catch {
      // It is asked for again where it is shown.
    }
  }));
  const addresses = new Set([...places].map(place => new URL(place, location.href).href));
  const left = await kept?.keys().catch(() => []) ?? [];
  await Promise.all(left.filter(({ url }) => !addresses.has(url)).map(old => kept.delete(old)));
  return pictures;
}

async function picture(place, kept) {
  try {
    const answer = await fetch(place);
    if (answer.ok && answer.headers.get('Content-Type')?.startsWith('image/')) {
      await kept?.put(place, answer.clone()).catch(() => {});
      return await answer.blob();
    }
    throw new Error(`${place}: ${answer.status}`);
  } catch (failure) {
    const known = await kept?.match(place);
    if (known) {
      return known.blob();
    }
    throw failure;
  }
}

function parsed(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}
