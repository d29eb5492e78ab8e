/** Numbers as people in Germany write them: "1.234,5". NaN for anything else. */
export function numberOf(text) {
    const trimmed = text.trim().replace("−", "-");
    if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(trimmed)) return NaN;
    return Number(trimmed.replaceAll(".", "").replace(",", "."));
}

/** The same the other way round, with no more places than a slider's step has. */
export function textOf(number, step = 1) {
    const places = Math.min(4, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
    return new Intl.NumberFormat("de-DE", { maximumFractionDigits: places }).format(number).replace("-", "−");
}

/** What a form would send, as the address of the same page. Empty fields say nothing and are left out. */
export function query(entries) {
    const pairs = new URLSearchParams();
    for (const [name, value] of entries) if (value !== "") pairs.append(name, value);
    return pairs.toString();
}
