import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type Colours, coloursOf, painted } from './colours';
import { drawFlow, type Step } from './flow';
import { saveAsPng, saveAsSvg, type Words } from './save';
import { shapesOf } from './shapes';

echarts.use([BarChart, CustomChart, LineChart, ScatterChart, GraphicComponent, GridComponent, LegendComponent,
  TooltipComponent, SVGRenderer]);

type Option = Record<string, any>;

const PAPER_WIDTH = 680;
const FILE_WIDTH = 880;
const FONT = "'Atkinson Hyperlegible Next', system-ui, sans-serif";
const MARGIN = 4;
const NARROW = 400;
const WORDS_EDGE = 28;

/**
 * A picture of figures, drawn from an option of ECharts that the server made. Colours are written as
 * `var(--primary)` and become those of the page whenever it is drawn: when its width changes, when the page turns dark or
 * light, and for paper. Until it is drawn, and where it cannot be, the same in words stands in its place.
 */
class Chart extends HTMLElement {

  private readonly drawing = document.createElement('div');
  private readonly probe = document.createElement('span');
  private readonly seen = new ResizeObserver(() => this.drawIfChanged());
  private readonly themes = new MutationObserver(() => this.draw());
  private readonly media = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)']
    .map(query => matchMedia(query));
  private readonly paper = matchMedia('print');
  private readonly redraw = () => this.draw();
  private readonly pressed = (event: Event) => this.press(event);
  private chart?: echarts.ECharts;
  private given?: Option;
  private drawnWidth = 0;

  constructor() {
    super();
    const style = document.createElement('style');
    style.textContent = ':host{display:block;position:relative;min-width:0}'
      + ':host([drawn]) slot{display:none}.drawing{width:100%}svg{display:block}';
    this.drawing.className = 'drawing';
    this.probe.hidden = true;
    this.attachShadow({ mode: 'open' }).append(style, this.drawing, this.probe, document.createElement('slot'));
  }

  /** As the server set it. */
  get option(): Option | undefined {
    return this.given;
  }

  set option(option: Option | undefined) {
    this.given = option;
    this.draw();
  }

  connectedCallback(): void {
    if (Object.hasOwn(this, 'option')) {
      const before = this.option;
      delete (this as Option).option;
      this.option = before;
    }
    this.seen.observe(this);
    this.themes.observe(document.documentElement, { attributeFilter: ['class', 'theme', 'style'] });
    [...this.media, this.paper].forEach(query => query.addEventListener('change', this.redraw));
    this.closest('figure')?.addEventListener('click', this.pressed);
    document.fonts?.ready.then(this.redraw);
  }

  disconnectedCallback(): void {
    this.seen.disconnect();
    this.themes.disconnect();
    [...this.media, this.paper].forEach(query => query.removeEventListener('change', this.redraw));
    this.chart?.dispose();
    this.chart = undefined;
    this.removeAttribute('drawn');
    this.drawnWidth = 0;
  }

  private drawIfChanged(): void {
    if (this.clientWidth !== this.drawnWidth) {
      this.draw();
    }
  }

  private draw(): void {
    const width = this.paper.matches ? Math.min(PAPER_WIDTH, this.clientWidth || PAPER_WIDTH) : this.clientWidth;
    if (!this.given || !this.isConnected || width === 0) {
      return;
    }
    const { option, height } = this.prepared(this.given, width, coloursOf(this.probe, 'as the page'));
    this.drawing.style.height = `${height}px`;
    this.chart ??= echarts.init(this.drawing, null, { renderer: 'svg', width, height });
    this.chart.resize({ width, height });
    this.chart.setOption(option, { notMerge: true });
    this.drawnWidth = this.clientWidth;
    this.setAttribute('drawn', '');
  }

  /** What ECharts is given, and how tall it is. */
  private prepared(given: Option, width: number, colours: Colours): { option: Option, height: number } {
    if (given.flow) {
      const flow = drawFlow(given.flow as Step[], width, colours, FONT);
      return { option: { animation: false, graphic: { elements: flow.elements } }, height: flow.height };
    }
    const { height, narrowHeight, square, narrow, ...rest } = painted(given, colours) as Option;
    const isNarrow = width < NARROW;
    const option = isNarrow && narrow ? merged(rest, narrow) : rest;
    shapesOf(option, FONT);
    for (const { label } of option.series) {
      if (label?.width === 'whole') {
        label.width = width - WORDS_EDGE;
      }
    }
    option.animation = false;
    option.backgroundColor = 'transparent';
    option.textStyle = { fontFamily: FONT, fontSize: 14, color: colours('--ink'), ...option.textStyle };
    option.tooltip = {
      trigger: 'item', confine: true, transitionDuration: 0, backgroundColor: colours('--card'),
      borderColor: colours('--line'), textStyle: { color: colours('--ink'), fontSize: 15, fontFamily: FONT },
      formatter: (point: Option) => said(point.data?.say),
    };
    const tall = (isNarrow && narrowHeight) || height || 360;
    if (!square) {
      return { option, height: tall };
    }
    const squared = Math.min(tall, width + square);
    const { left, right, top, bottom } = option.grid;
    option.grid = { ...option.grid, right: Math.max(right, width - left - (squared - top - bottom)) };
    return { option, height: squared };
  }

  /** The same picture for a file: light whatever the page is, and as wide as a page of a report. */
  private asFile(): Words & { svg: string, width: number, height: number } {
    const colours = coloursOf(this.probe, 'light');
    const { option, height } = this.prepared(this.given!, FILE_WIDTH - 2 * MARGIN, colours);
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: FILE_WIDTH - 2 * MARGIN, height });
    try {
      chart.setOption(option);
      const figure = this.closest('figure')!;
      const text = (selector: string) => figure.querySelector(selector)?.textContent?.trim() ?? '';
      return {
        svg: chart.renderToSVGString(), width: FILE_WIDTH, height,
        title: text('.picture-title'), mark: text('.picture-mark'), caption: text('figcaption'),
        inWords: this.getAttribute('aria-label') ?? '', font: FONT, ink: colours('--ink'), quiet: colours('--quiet'),
      };
    } finally {
      chart.dispose();
    }
  }

  private press(event: Event): void {
    const button = (event.target as Element).closest('[data-picture]');
    switch (button?.getAttribute('data-picture')) {
      case 'png': void saveAsPng(this.asFile()); break;
      case 'svg': void saveAsSvg(this.asFile()); break;
      case 'print': this.print(); break;
    }
  }

  /** Nothing else on the page: what does not lead to the figure is left out until the paper is made. */
  private print(): void {
    const figure = this.closest('figure')!;
    const way: Element[] = [];
    for (let each = figure.parentElement; each; each = each.parentElement) {
      way.push(each);
    }
    const details = figure.querySelector('details');
    const wasOpen = details?.open ?? false;
    const all = (change: 'add' | 'remove') => {
      way.forEach(each => each.classList[change]('picture-way'));
      figure.classList[change]('picture-alone');
    };
    all('add');
    addEventListener('afterprint', () => {
      all('remove');
      details?.toggleAttribute('open', wasOpen);
    }, { once: true });
    details?.toggleAttribute('open', true);
    window.print();
  }
}

/** Text, never markup. */
function said(words: string | undefined): HTMLElement | string {
  if (!words) {
    return '';
  }
  const box = document.createElement('div');
  box.style.whiteSpace = 'pre-line';
  box.textContent = words;
  return box;
}

/** Objects are merged, also those in lists by their place; everything else is replaced. */
function merged(base: any, over: any): any {
  if (Array.isArray(base) && Array.isArray(over)) {
    return base.map((each, place) => place < over.length ? merged(each, over[place]) : each);
  }
  if (base && over && typeof base === 'object' && typeof over === 'object' && !Array.isArray(over)) {
    const all = { ...base };
    Object.keys(over).forEach(key => { all[key] = merged(base[key], over[key]); });
    return all;
  }
  return over === undefined ? base : over;
}

customElements.define('mafs-chart', Chart);
