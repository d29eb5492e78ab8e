import { Controller } from "./controller.js";
import { changes, collect } from "./drafts.js";

/** Asks before leaving a form whose content cannot be kept in the browser, such as one with a file. */
export default class Unsaved extends Controller {
    connect() {
        this.base = collect(this.element.elements);
        this.on(this.element, "submit upload:sent", () => (this.isSent = true));
        this.on(this.element, "upload:failed", () => (this.isSent = false));
        this.on(window, "beforeunload", (event) => {
            if (!this.isSent && this.hasChanges()) event.preventDefault();
        });
    }

    hasChanges() {
        const files = [...this.element.querySelectorAll("input[type=file]")];
        return files.some((input) => input.files.length) || changes(this.base, collect(this.element.elements)) !== null;
    }
}
