/** Sizes and shares as German words, and whether files fit. */
export function sizeText(bytes, language = "de") {
    const units = ["byte", "kilobyte", "megabyte", "gigabyte"];
    const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
    const value = bytes / 1000 ** power;
    const places = power === 0 || value >= 100 ? 0 : 1;
    const options = { style: "unit", unit: units[power], unitDisplay: "short", maximumFractionDigits: places };
    return new Intl.NumberFormat(language, options).format(value);
}

export function percentText(done, total, language = "de") {
    const share = total > 0 ? Math.min(done / total, 1) : 0;
    return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(share);
}

/** The first file that is larger than the limit, if any. A limit of 0 is none. */
export function tooLarge(files, limit) {
    return limit > 0 ? (files.find((file) => file.size > limit) ?? null) : null;
}
