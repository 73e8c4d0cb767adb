import { lines } from './words';

/** What stands around the picture in a file of its own. */
export type Words = { title: string, mark: string, caption: string, inWords: string, font: string, ink: string, quiet: string };

type Drawn = Words & { svg: string, width: number, height: number };
type File = { svg: string, width: number, height: number };

const FONT_FILE = 'fonts/atkinson-hyperlegible-next-latin.woff2';
const EDGE = 24;
const TIMES = 2;
const LONGEST_NAME = 80;

export async function saveAsSvg(drawn: Drawn): Promise<void> {
  give(new Blob([(await whole(drawn)).svg], { type: 'image/svg+xml' }), `${nameOf(drawn)}.svg`);
}

export async function saveAsPng(drawn: Drawn): Promise<void> {
  const file = await whole(drawn);
  const picture = new Image(file.width, file.height);
  picture.src = URL.createObjectURL(new Blob([file.svg], { type: 'image/svg+xml' }));
  try {
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = file.width * TIMES;
    canvas.height = file.height * TIMES;
    canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const made = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/png'));
    give(made!, `${nameOf(drawn)}.png`);
  } finally {
    URL.revokeObjectURL(picture.src);
  }
}

/** Title, mark, picture and caption below each other on white, with the typeface inside. */
async function whole(drawn: Drawn): Promise<File> {
  const width = drawn.width + 2 * EDGE;
  const parts: string[] = [];
  let y = EDGE;
  const paragraph = (words: string, size: number, weight: number, colour: string) => {
    const tall = Math.round(size * 1.4);
    for (const line of lines(words, `${weight} ${size}px ${drawn.font}`, drawn.width)) {
      y += tall;
      parts.push(`<text x="${EDGE}" y="${y - tall * .3}" font-size="${size}" font-weight="${weight}" fill="${colour}">`
        + `${escaped(line)}</text>`);
    }
  };
  paragraph(drawn.title, 22, 700, drawn.ink);
  paragraph(drawn.mark, 15, 600, drawn.ink);
  y += 16;
  parts.push(drawn.svg.replace('<svg ', `<svg x="${EDGE}" y="${y}" `));
  y += drawn.height + 12;
  paragraph(drawn.caption, 15, 400, drawn.quiet);
  const height = Math.ceil(y + EDGE);
  return {
    width, height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
      + ` role="img" font-family="${escaped(drawn.font)}"><title>${escaped(drawn.title)}</title>`
      + `<desc>${escaped(drawn.inWords)}</desc><style>${await typeface()}</style>`
      + `<rect width="100%" height="100%" fill="#fff"/>${parts.join('')}</svg>`,
  };
}

/** Without it a reader’s own typeface is used: the picture is still whole. */
async function typeface(): Promise<string> {
  try {
    const bytes = await (await fetch(FONT_FILE)).blob();
    const address = await new Promise<string>((done, failed) => {
      const reader = new FileReader();
      reader.onload = () => done(String(reader.result));
      reader.onerror = failed;
      reader.readAsDataURL(bytes);
    });
    return `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:200 800;`
      + `src:url(data:font/woff2;base64,${address.split(',')[1]})}`;
  } catch {
    return '';
  }
}

function nameOf(drawn: Drawn): string {
  const name = drawn.title.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_NAME);
  return name.replace(/^-+|-+$/g, '') || 'picture';
}

function give(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
}
