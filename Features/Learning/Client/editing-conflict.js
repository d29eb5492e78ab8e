import { Controller } from "../../../Platform/Client/controller.js";
import { draftKey, forget } from "../../../Platform/Client/drafts.js";

/** Once somebody has chosen between two texts, the words kept in this browser are not brought back again. */
export default class EditingConflict extends Controller {
    connect() {
        const form = this.element.querySelector("form");
        const key = draftKey(document.body.dataset.draftScope, form.getAttribute("action"), document.baseURI);
        this.on(form, "submit", () => forget(localStorage, key));
        for (const link of form.querySelectorAll("a")) this.on(link, "click", () => forget(localStorage, key));
    }
}
