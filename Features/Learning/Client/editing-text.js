/** What is done to the words of a text field. Pure: the field's state comes in and goes out as a value. */

/** Where a line begins and ends, counted from 1; the last one for lines beyond. */
export function lineRange(text, line) {
    const lines = text.split("\n");
    const index = Math.min(Math.max(line, 1), lines.length) - 1;
    const start = lines.slice(0, index).reduce((sum, words) => sum + words.length + 1, 0);
    return { start, end: start + lines[index].length };
}

/** A mark that fills lines of its own stands in a paragraph of its own; the others stand in the sentence. */
function isBlock(mark) {
    return /^(#|>|-\s|\||!\[|\[\[)/.test(mark);
}

/** The text with the mark in place of what is selected, and where the caret goes. */
export function withMark(text, start, end, mark) {
    const before = text.slice(0, start);
    const after = text.slice(end);
    let words = mark;
    if (isBlock(mark)) {
        const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
        const rest = after === "" || after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
        words = gap + mark + rest;
    }
    return { text: before + words + after, caret: (before + words).length };
}

/** The line that an address asks for, or 0: `?zeile=14`. */
export function askedLine(search) {
    const line = Number(new URLSearchParams(search).get("zeile"));
    return Number.isInteger(line) && line > 0 ? line : 0;
}
