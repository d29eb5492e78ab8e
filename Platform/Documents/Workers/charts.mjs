// Draws charts as SVG. One JSON object a line in, one out.
//
// Question: {"option": {…}, "width": 960, "height": 400, "paper": "light" | "dark", "title": …, "description": …}
// Answer:   {"svg": "<svg …>"} or {"error": "…"}
//
// Arguments: the entry module of ECharts, the module with the look of our charts.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

// Answers go to the output; whatever a library prints goes to the log instead.
console.log = console.info = console.debug = console.error;

const [echartsPath, themePath] = process.argv.slice(2);
const { echarts } = await import(pathToFileURL(echartsPath).href);
const { chartTheme, coloured, DARK, LIGHT } = await import(pathToFileURL(themePath).href);
const widths = JSON.parse(readFileSync(new URL("inter-widths.json", import.meta.url), "utf8"));

// There is no canvas here to measure words on: they are as wide as the font says.
echarts.setPlatformAPI({
    measureText(text, font = "") {
        const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
        // ECharts takes the width of this sign for the height of a line.
        if (text === "国") return { width: size * 1.25 };
        const weight = /bold|[6-9]00/.test(font) ? widths.semibold : 1;
        let units = 0;
        for (const character of String(text)) units += widths.characters[character] ?? widths.other;
        return { width: (units / 1000) * size * weight };
    },
});

function escaped(text) {
    return text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);
}

/** Names the picture for screen readers and takes out what only serves a live chart. */
function finished(svg, title, description) {
    const words = [title && `<title>${escaped(title)}</title>`, description && `<desc>${escaped(description)}</desc>`];
    return svg
        .replace(/<style[^>]*>[\s\S]*?<\/style>/g, "")
        .replace(/ (?:ecmeta_\w+|class|pointer-events)="[^"]*"/g, "")
        .replace(/^<svg ([^>]*)>/, (_, rest) => `<svg role="img" ${rest}>${words.filter(Boolean).join("")}`);
}

function draw({ option, width, height, paper, title, description }) {
    const tokens = paper === "dark" ? DARK : LIGHT;
    const chart = echarts.init(null, chartTheme(tokens), { renderer: "svg", ssr: true, width, height });
    try {
        chart.setOption({ ...coloured(option, tokens), animation: false });
        return finished(chart.renderToSVGString(), title, description);
    } finally {
        chart.dispose();
    }
}

for await (const line of createInterface({ input: process.stdin })) {
    let answer;
    try {
        answer = { svg: draw(JSON.parse(line)) };
    } catch (error) {
        console.error(error);
        answer = { error: String(error.message ?? error) };
    }
    process.stdout.write(JSON.stringify(answer) + "\n");
}
