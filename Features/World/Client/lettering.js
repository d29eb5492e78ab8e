/**
 * Signs as text on one picture: breaks lines, chooses the size that fits, and finds a place on the sheet.
 * Sizes in pixels; `measure(text, font)` answers a width, so that this works without a canvas.
 */
export const DENSITY = 170;
const WIDTH = 1024;
const MARGIN = 2;
/** Letters never become smaller than this share of what they are asked to be. */
const SMALLEST = 0.62;

/** `font` = {size, bold}. Words longer than the line are broken. */
export function wrap(text, width, font, measure) {
    const lines = [];
    let line = "";
    for (const word of String(text).trim().split(/\s+/)) {
        const longer = line ? `${line} ${word}` : word;
        if (measure(longer, font) <= width) line = longer;
        else {
            if (line) lines.push(line);
            line = word;
            while (measure(line, font) > width && line.length > 4) {
                const parts = broken(line, width, font, measure);
                lines.push(`${parts[0]}-`);
                line = parts[1];
            }
        }
    }
    if (line) lines.push(line);
    return lines;
}

function broken(word, width, font, measure) {
    let length = word.length - 2;
    while (length > 3 && measure(`${word.slice(0, length)}-`, font) > width) length--;
    return [word.slice(0, length), word.slice(length)];
}

/**
 * Lays out blocks [{text, size (metres), bold, colour, gap}] on a sign of width × height metres. Everything is drawn
 * smaller until it fits, a block with a long word a little more; what does not fit even then ends with „…“.
 */
export function layOut(sign, measure) {
    const [width, height] = [Math.round(sign.width * DENSITY), Math.round(sign.height * DENSITY)];
    const edge = Math.round((sign.margin ?? 0.08) * DENSITY);
    for (let scale = 1; ; scale *= 0.92) {
        const isLast = scale < SMALLEST;
        const rows = [];
        let y = edge;
        for (const block of sign.blocks.filter(({ text }) => text)) {
            const font = { size: Math.round(block.size * scale * DENSITY), bold: block.bold === true };
            font.size = Math.floor(font.size * unbroken(block.text, width - 2 * edge, font, measure));
            if (rows.length) y += Math.round(font.size * (block.gap ?? 0.35));
            for (const text of wrap(block.text, width - 2 * edge, font, measure)) {
                y += Math.round(font.size * 1.22);
                rows.push({ text, ...font, colour: block.colour ?? "ink", y: y - Math.round(font.size * 0.3) });
            }
        }
        if (y + edge > height && !isLast) continue;
        const metres = [sign.width, sign.height];
        return { ...sign, metres, width, height, edge, rows: shortened(rows, height - edge), used: y };
    }
}

/** How much smaller letters must be, so that the longest word stays whole; within reason. */
function unbroken(text, width, font, measure) {
    const longest = Math.max(...String(text).trim().split(/\s+/).map((word) => measure(word, font)));
    return longest > width ? Math.max(width / longest, SMALLEST) : 1;
}

function shortened(rows, bottom) {
    const fitting = rows.filter((row) => row.y <= bottom);
    if (fitting.length < rows.length && fitting.length) {
        const last = fitting.at(-1);
        last.text = `${last.text.replace(/[\s,;.]*$/, "")} …`;
    }
    return fitting;
}

/** Puts laid-out signs on shelves of one sheet; each gets {left, top}. Answers the sheet's {width, height}. */
export function pack(sheets) {
    let [left, top, high] = [0, 0, 0];
    for (const sheet of [...sheets].sort((a, b) => b.height - a.height)) {
        if (left + sheet.width + MARGIN > WIDTH && left > 0) [left, top, high] = [0, top + high, 0];
        [sheet.left, sheet.top] = [left + MARGIN, top + MARGIN];
        left += sheet.width + 2 * MARGIN;
        high = Math.max(high, sheet.height + 2 * MARGIN);
    }
    const widest = Math.max(WIDTH, ...sheets.map((sheet) => sheet.left + sheet.width + MARGIN));
    return { width: widest, height: Math.max(4, Math.ceil((top + high) / 4) * 4) };
}
