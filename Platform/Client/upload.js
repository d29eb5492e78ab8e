import { Controller } from "./controller.js";
import { replacePage } from "./page-swap.js";
import { percentText, sizeText, tooLarge } from "./upload-words.js";

/** Sends a form with files and shows how far it is. A file that is too large is named before it travels. */
export default class Upload extends Controller {
    connect() {
        this.on(this.element, "submit", (event) => this.submit(event));
        this.on(this.element, "change", (event) => event.target.type === "file" && this.check());
    }

    disconnect() {
        this.request?.abort();
    }

    get files() {
        return [...this.element.querySelectorAll("input[type=file]")].flatMap((input) => [...input.files]);
    }

    check() {
        const file = tooLarge(this.files, Number(this.value("limit", "0")));
        if (file) this.say(this.value("too-large").replace("{size}", sizeText(file.size, this.language)), "error");
        else this.meter?.remove();
        return !file;
    }

    submit(event) {
        if (event.defaultPrevented || this.files.length === 0) return;
        event.preventDefault();
        if (!this.check()) return;
        const button = event.submitter;
        const form = new FormData(this.element);
        if (button?.name) form.append(button.name, button.value);
        const request = (this.request = new XMLHttpRequest());
        // A button without an address of its own answers `formAction` with the page's, not with the form's.
        request.open("POST", button?.hasAttribute("formaction") ? button.formAction : this.element.action);
        request.setRequestHeader("Accept", "text/html");
        request.upload.onprogress = ({ loaded, total }) => this.progress(loaded, total);
        request.upload.onload = () => this.say(this.value("checking"), "busy");
        request.onload = () => replacePage(request.responseText, request.responseURL);
        request.onerror = () => this.fail(button);
        this.progress(0, 1);
        button?.setAttribute("aria-busy", "true");
        this.element.dispatchEvent(new Event("upload:sent"));
        request.send(form);
    }

    get language() {
        return document.documentElement.lang || "de";
    }

    progress(done, total) {
        this.say(this.value("sending").replace("{percent}", percentText(done, total, this.language)), "busy");
        this.bar.value = total > 0 ? (100 * done) / total : 0;
    }

    fail(button) {
        button?.removeAttribute("aria-busy");
        this.say(this.value("failed"), "error");
        this.element.dispatchEvent(new Event("upload:failed"));
    }

    say(words, state) {
        this.meter?.isConnected || this.makeMeter();
        this.bar.hidden = state === "error";
        if (state === "busy") this.bar.removeAttribute("value");
        this.text.className = state === "error" ? "field-error" : "";
        this.text.textContent = words;
    }

    makeMeter() {
        this.meter = document.createElement("div");
        this.meter.className = "progress";
        this.bar = document.createElement("progress");
        this.bar.max = 100;
        this.text = document.createElement("p");
        this.text.id = `upload-${Math.random().toString(36).slice(2)}`;
        this.text.setAttribute("role", "status");
        this.bar.setAttribute("aria-labelledby", this.text.id);
        this.meter.append(this.bar, this.text);
        const inputs = this.element.querySelectorAll("input[type=file]");
        inputs[inputs.length - 1].closest(".field").after(this.meter);
    }
}
