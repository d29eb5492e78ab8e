/**
 * One look for every chart, made from the tokens, for the live chart and for the drawn one alike.
 * The order of the colours keeps neighbours apart in brightness too; the patterns do the same without colour.
 */
export const LIGHT = {
    paper: "#faf8f3",
    ink: "#10181c",
    steel: "#33424b",
    line: "#d8d8cf",
    edge: "#6d7a80",
    fir: "#14432f",
    leaf: "#2f7d4f",
    meadow: "#ddebdd",
    rust: "#b4532a",
    ember: "#e0a526",
};

export const DARK = {
    paper: "#11191c",
    ink: "#f0f1eb",
    steel: "#bcc7c9",
    line: "#35444a",
    edge: "#8b9aa0",
    fir: "#c3e6cf",
    leaf: "#7fca9a",
    meadow: "#20392c",
    rust: "#f0a27e",
    ember: "#f0c05c",
};

const FONT = "Inter, 'Helvetica Neue', Arial, sans-serif";

export function palette(tokens) {
    const dark = tokens.paper === DARK.paper;
    const soft = dark ? ["#5f8f74", "#c98a68", "#7ea3b4"] : ["#8dbb9b", "#d99b78", "#7a96a3"];
    const [first, third] = dark ? [tokens.leaf, tokens.fir] : [tokens.fir, tokens.leaf];
    return [first, tokens.ember, third, tokens.rust, soft[0], tokens.steel, soft[1], soft[2]];
}

export function chartTheme(tokens = LIGHT) {
    const words = { color: tokens.ink, fontFamily: FONT, fontSize: 14 };
    const quiet = { ...words, color: tokens.steel, fontSize: 13 };
    const axis = {
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: quiet,
        nameTextStyle: quiet,
        splitLine: { lineStyle: { color: tokens.line } },
        splitArea: { show: false },
    };
    const category = {
        ...axis,
        axisLine: { show: true, lineStyle: { color: tokens.fir, width: 1.5 } },
        splitLine: { show: false },
    };
    return {
        color: palette(tokens),
        backgroundColor: "transparent",
        textStyle: words,
        animationDuration: 400,
        aria: { enabled: true, decal: { show: true, decals: patterns(tokens) } },
        title: { textStyle: { ...words, fontWeight: 600 }, subtextStyle: quiet },
        legend: { textStyle: words, inactiveColor: tokens.edge },
        tooltip: {
            renderMode: "richText",
            backgroundColor: tokens.ink,
            borderWidth: 0,
            padding: 10,
            textStyle: { ...words, color: tokens.paper },
        },
        categoryAxis: category,
        valueAxis: axis,
        timeAxis: category,
        logAxis: axis,
        bar: { barMaxWidth: 44, barCategoryGap: "34%", label: words, labelLayout: { hideOverlap: true } },
        line: { lineStyle: { width: 3 }, symbol: "circle", symbolSize: 8, label: words, smooth: false },
        pie: { label: words, itemStyle: { borderColor: tokens.paper, borderWidth: 2 } },
        treemap: { label: { ...words, color: tokens.ink }, itemStyle: { borderColor: tokens.paper } },
        sankey: { label: words, lineStyle: { color: "source", opacity: 0.32 }, itemStyle: { borderWidth: 0 } },
    };
}

/**
 * Puts colours in the place of `@ink`, `@paper` … in the server's description, which knows no theme. `@series1` is
 * the first colour of the series, so that what is the same in two pictures has the same colour in both.
 */
export function coloured(value, tokens) {
    if (typeof value === "string") return value[0] === "@" ? (named(value.slice(1), tokens) ?? value) : value;
    if (Array.isArray(value)) return value.map((item) => coloured(item, tokens));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, coloured(item, tokens)]));
}

function named(name, tokens) {
    const place = /^series(\d+)$/.exec(name)?.[1];
    return place ? palette(tokens)[(place - 1) % 8] : tokens[name];
}

/** The first series is plain; each further one has a pattern of its own, light enough to read a label on. */
function patterns(tokens) {
    const color = tokens.paper === DARK.paper ? "rgba(17, 25, 28, 0.34)" : "rgba(250, 248, 243, 0.34)";
    const stripes = (rotation, gap) => ({ color, symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, gap], rotation });
    const staggered = [
        [8, 8],
        [0, 8, 8, 0],
    ];
    const dots = (size) => ({ color, symbol: "circle", symbolSize: size, dashArrayX: staggered, dashArrayY: [6, 0] });
    return [
        { symbol: "none" },
        stripes(Math.PI / 4, 6),
        dots(0.7),
        stripes(-Math.PI / 4, 6),
        stripes(0, 5),
        stripes(Math.PI / 2, 5),
        dots(0.45),
        stripes(Math.PI / 4, 12),
    ];
}
