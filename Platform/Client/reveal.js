import { Controller } from "./controller.js";

/** A row of links that may be wider than the page: the one that is open now is brought into sight. */
export default class Reveal extends Controller {
    connect() {
        const current = this.element.querySelector("[aria-current]");
        if (current) this.element.scrollLeft = startThatShows(current.getBoundingClientRect(), this.element);
    }
}

/** Where the row has to begin so that `link` stands in its middle, as far as it can be pushed. */
export function startThatShows(link, row) {
    const from = row.getBoundingClientRect().left;
    const middle = link.left - from + row.scrollLeft + link.width / 2;
    return Math.max(0, Math.min(middle - row.clientWidth / 2, row.scrollWidth - row.clientWidth));
}
