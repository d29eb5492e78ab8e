import { announcement, nextActive, readAnswer } from "./combobox-list.js";
import { Controller } from "./controller.js";

const PAUSE = 150;

/** Search as you type, after the ARIA combobox pattern with a list. */
export default class Combobox extends Controller {
    connect() {
        this.input = this.target("input");
        this.choice = this.target("choice");
        // The server has already answered with cards to choose from.
        if (!this.choice) return;
        this.results = [];
        this.active = -1;
        this.button = this.target("button");
        this.button.hidden = true;
        this.list = this.makeList();
        this.describe();
        this.on(this.input, "input", () => this.typed());
        this.on(this.input, "keydown", (event) => this.key(event));
        this.on(this.input, "blur", () => this.close());
    }

    disconnect() {
        clearTimeout(this.timer);
        this.request?.abort();
        this.list?.remove();
        if (this.button) this.button.hidden = false;
    }

    makeList() {
        const list = document.createElement("div");
        list.className = "combobox-list";
        list.id = `${this.input.id}-results`;
        list.setAttribute("role", "listbox");
        list.setAttribute("aria-label", this.element.querySelector("label").textContent.trim());
        list.hidden = true;
        // Keeps the focus in the field, so that a press on a result does not close the list first.
        this.on(list, "pointerdown", (event) => event.preventDefault());
        this.on(list, "click", (event) => {
            const option = event.target.closest("[role=option]");
            if (option) this.choose(Number(option.dataset.index));
        });
        this.input.parentElement.append(list);
        return list;
    }

    describe() {
        const input = this.input;
        input.setAttribute("role", "combobox");
        input.setAttribute("aria-autocomplete", "list");
        input.setAttribute("aria-expanded", "false");
        input.setAttribute("aria-controls", this.list.id);
    }

    typed() {
        this.choice.value = "";
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.search(), PAUSE);
    }

    async search() {
        this.request?.abort();
        const query = this.input.value.trim();
        if (query === "") return this.close();
        this.request = new AbortController();
        const address = new URL(this.value("source"), document.baseURI);
        address.searchParams.set("q", query);
        try {
            const headers = { Accept: "application/json" };
            const response = await fetch(address, { headers, signal: this.request.signal });
            if (!response.ok) throw new Error(String(response.status));
            this.show(readAnswer(await response.json()));
        } catch (error) {
            if (error.name === "AbortError") return;
            // The search by button still works.
            this.close();
            this.button.hidden = false;
        }
    }

    show(results) {
        this.results = results;
        this.active = -1;
        this.list.replaceChildren(...results.map((result, index) => this.option(result, index)));
        this.list.hidden = results.length === 0;
        this.input.setAttribute("aria-expanded", String(results.length > 0));
        this.input.removeAttribute("aria-activedescendant");
        const words = { count: this.value("count"), none: this.value("none") };
        const status = this.target("status");
        status.textContent = announcement(results.length, words);
        status.classList.toggle("visually-hidden", results.length > 0);
    }

    option(result, index) {
        const option = document.createElement("div");
        option.id = `${this.list.id}-${index}`;
        option.dataset.index = String(index);
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.textContent = result.label;
        if (result.detail) {
            const detail = document.createElement("small");
            detail.textContent = result.detail;
            option.append(" ", detail);
        }
        return option;
    }

    key(event) {
        if (event.key === "Escape" && !this.list.hidden) {
            event.preventDefault();
            this.close();
        } else if (event.key === "Enter" && this.active >= 0) {
            event.preventDefault();
            this.choose(this.active);
        } else if (["ArrowDown", "ArrowUp", "PageDown", "PageUp"].includes(event.key)) {
            if (this.list.hidden) {
                if (event.key === "ArrowDown") this.search();
                return;
            }
            event.preventDefault();
            this.activate(nextActive(this.active, event.key, this.results.length));
        }
    }

    activate(index) {
        this.active = index;
        [...this.list.children].forEach((option, position) => {
            option.setAttribute("aria-selected", String(position === index));
        });
        const option = this.list.children[index];
        this.input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
    }

    choose(index) {
        const result = this.results[index];
        this.input.value = result.label;
        this.choice.value = result.value;
        this.close();
        this.choice.dispatchEvent(new Event("change", { bubbles: true }));
        this.element.dispatchEvent(new CustomEvent("combobox:choose", { bubbles: true, detail: result }));
    }

    close() {
        clearTimeout(this.timer);
        this.request?.abort();
        this.active = -1;
        this.list.hidden = true;
        this.input.setAttribute("aria-expanded", "false");
        this.input.removeAttribute("aria-activedescendant");
    }
}
