import { Controller } from "./controller.js";

/** A `<details>` that closes again when one turns to something else. */
export default class Menu extends Controller {
    connect() {
        this.on(document, "click", (event) => this.closeUnless(event.target));
        this.on(this.element, "focusout", (event) => event.relatedTarget && this.closeUnless(event.relatedTarget));
        this.on(this.element, "keydown", (event) => {
            if (event.key !== "Escape" || !this.element.open) return;
            this.element.open = false;
            this.element.querySelector("summary").focus();
        });
    }

    closeUnless(node) {
        if (!this.element.contains(node)) this.element.open = false;
    }
}
