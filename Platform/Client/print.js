import { Controller } from "./controller.js";

/** A button that prints the page; hidden in the markup, for without JavaScript it could do nothing. */
export default class Print extends Controller {
    connect() {
        this.element.hidden = false;
        this.on(this.element, "click", () => window.print());
    }
}
