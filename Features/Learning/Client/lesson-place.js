/**
 * The heading one is reading under: the last whose top has come above the middle of the window.
 * @param {{id: string, top: number}[]} headings in the order of the page; `top` in pixels from the window's top
 * @param {number} height of the window
 * @returns {string} its id, or nothing before the first
 */
export function lastRead(headings, height) {
    let found = "";
    for (const { id, top } of headings) {
        if (top > height / 2) break;
        found = id;
    }
    return found;
}
