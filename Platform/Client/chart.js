import { chartTheme, coloured, DARK, LIGHT } from "./chart-theme.js";
import { Controller } from "./controller.js";

/** Makes a drawn chart a live one. Until everything has arrived, and whenever it does not, the picture stays. */
export default class Chart extends Controller {
    connect() {
        this.picture = this.target("picture");
        this.dark = matchMedia("(prefers-color-scheme: dark)");
        this.narrow = matchMedia("(max-width: 40rem)");
        this.on(this.dark, "change", () => this.chart && this.draw());
        this.on(this.narrow, "change", () => this.chart && this.load());
        // ECharts is large: it is fetched when a chart comes near, never before.
        const near = (entries) => entries.some((entry) => entry.isIntersecting) && this.load();
        this.nearby = new IntersectionObserver(near, { rootMargin: "300px" });
        this.nearby.observe(this.picture);
        this.on(window, "beforeprint", () => this.still());
        this.on(window, "afterprint", () => this.chart && this.show());
    }

    disconnect() {
        this.nearby.disconnect();
        this.resizing?.disconnect();
        this.chart?.dispose();
        this.isGone = true;
    }

    async load() {
        this.nearby.disconnect();
        try {
            const wide = this.value("option");
            const description = this.narrow.matches ? this.value("narrow-option", wide) : wide;
            const address = new URL(description, document.baseURI);
            const [{ echarts }, response] = await Promise.all([
                import("../../vendor/echarts/index.js"),
                fetch(address, { headers: { Accept: "application/json" } }),
                document.fonts.load("15px Inter"),
            ]);
            if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
            this.echarts = echarts;
            this.option = await response.json();
            if (!this.isGone) this.draw();
        } catch (error) {
            console.warn("chart stays a picture:", error);
        }
    }

    draw() {
        this.chart?.dispose();
        this.canvas?.remove();
        const image = this.picture.querySelector("picture");
        this.canvas = document.createElement("div");
        this.canvas.className = "chart-live";
        const { width, height, naturalHeight } = image.querySelector("img");
        // A narrow picture shrinks with its page; a live one keeps its type, so it keeps the height it was drawn with.
        const needed = this.narrow.matches ? naturalHeight : Math.max(Math.round(width * 0.45), 280);
        this.canvas.style.blockSize = `${Math.max(height, needed)}px`;
        this.picture.append(this.canvas);
        this.show();
        const tokens = this.dark.matches ? DARK : LIGHT;
        this.chart = this.echarts.init(this.canvas, chartTheme(tokens), { renderer: "svg" });
        this.chart.setOption(prepared(coloured(this.option, tokens), this.settings()));
        // One reading of the picture is enough: it is the caption's and the table's.
        this.canvas.setAttribute("role", "img");
        this.canvas.setAttribute("aria-label", image.querySelector("img").alt);
        this.resizing?.disconnect();
        this.resizing = new ResizeObserver(() => this.chart.resize());
        this.resizing.observe(this.canvas);
    }

    settings() {
        return {
            unit: this.value("unit"),
            places: Number(this.value("places", "1")),
            language: document.documentElement.lang || "de",
            isStill: matchMedia("(prefers-reduced-motion: reduce)").matches,
        };
    }

    show() {
        this.picture.querySelector("picture").hidden = true;
        this.canvas.hidden = false;
    }

    still() {
        if (!this.chart) return;
        this.picture.querySelector("picture").hidden = false;
        this.canvas.hidden = true;
    }
}

/** The server's description with what only a browser can add: formats, motion, text tooltips. */
export function prepared(option, { unit, places, language, isStill }) {
    const format = new Intl.NumberFormat(language, { maximumFractionDigits: places });
    const valueFormatter = (value) => {
        if (typeof value !== "number") return String(value ?? "");
        return unit ? `${format.format(value)}\u202f${unit}` : format.format(value);
    };
    return {
        ...option,
        animation: !isStill && option.animation !== false,
        aria: { ...option.aria, enabled: true, label: { enabled: false } },
        tooltip: { trigger: "item", confine: true, ...option.tooltip, renderMode: "richText", valueFormatter },
    };
}
