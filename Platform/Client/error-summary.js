import { Controller } from "./controller.js";

/** After a form came back with faults, reading starts at their list. */
export default class ErrorSummary extends Controller {
    connect() {
        this.element.focus({ preventScroll: false });
    }
}
