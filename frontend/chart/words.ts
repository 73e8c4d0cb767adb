const canvas = document.createElement('canvas').getContext('2d')!;

export function widthOf(text: string, font: string): number {
  canvas.font = font;
  return canvas.measureText(text).width;
}

/** The lines that a text takes at this width, broken between words. */
export function lines(text: string, font: string, width: number): string[] {
  const all: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).filter(each => each)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer, font) > width) {
      all.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line ? [...all, line] : all;
}
