const canvas = document.createElement('canvas').getContext('2d')!;

/** The lines that a text takes at this width, broken between words. */
export function lines(text: string, font: string, width: number): string[] {
  canvas.font = font;
  const all: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).filter(each => each)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && canvas.measureText(longer).width > width) {
      all.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line ? [...all, line] : all;
}
