// Draws charts as SVG. One JSON object a line in, one out.
//
// Question: {"option": {…}, "width": 960, "height": 400, "paper": "light" | "dark"}
// Answer:   {"svg": "<svg …>"} or {"error": "…"}
//
// Arguments: the entry module of ECharts, the module with the look of our charts.

import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [echartsPath, themePath] = process.argv.slice(2);
const { echarts } = await import(pathToFileURL(echartsPath).href);
const { chartTheme, DARK, LIGHT } = await import(pathToFileURL(themePath).href);

function draw({ option, width, height, paper }) {
    const theme = chartTheme(paper === "dark" ? DARK : LIGHT);
    const chart = echarts.init(null, theme, { renderer: "svg", ssr: true, width, height });
    try {
        chart.setOption({ ...option, animation: false });
        return chart.renderToSVGString();
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
