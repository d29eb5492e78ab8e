/** The pure part of the combobox: where the marker goes, and what is said. */
export function nextActive(active, key, count) {
    if (count === 0) return -1;
    switch (key) {
        case "ArrowDown":
            return active + 1 >= count ? 0 : active + 1;
        case "ArrowUp":
            return active <= 0 ? count - 1 : active - 1;
        case "PageDown":
            return Math.min(active + 5, count - 1);
        case "PageUp":
            return Math.max(active - 5, 0);
        default:
            return active;
    }
}

export function announcement(count, words) {
    return count === 0 ? words.none : words.count.replace("{count}", String(count));
}

/** Only what the page can show; anything else in an answer is left out. */
export function readAnswer(answer) {
    const results = Array.isArray(answer?.results) ? answer.results : [];
    return results
        .filter((result) => typeof result?.value === "string" && typeof result?.label === "string")
        .map(({ value, label, detail }) => ({ value, label, detail: typeof detail === "string" ? detail : "" }));
}
