import { Controller } from "../../../Platform/Client/controller.js";
import { numberOf, query, textOf } from "./bench-numbers.js";

/** Asks for the result again while somebody turns. Without it the button does the same. */
export default class Bench extends Controller {
    connect() {
        this.form = this.target("form");
        this.sliders = this.targets("slider");
        for (const slider of this.sliders) {
            slider.hidden = false;
            this.follow(slider);
        }
        this.on(this.form, "input", (event) => this.turn(event.target));
    }

    disconnect() {
        clearTimeout(this.timer);
        clearTimeout(this.saying);
        this.asking?.abort();
    }

    field(slider) {
        return this.form.elements[slider.dataset.for];
    }

    /** The slider stands where the number says; what lies beyond its ends keeps the number. */
    follow(slider) {
        const number = numberOf(this.field(slider).value);
        slider.value = Number.isNaN(number) ? slider.min : number;
    }

    turn(element) {
        if (element.dataset.for) {
            this.field(element).value = textOf(Number(element.value), Number(element.step));
        } else {
            this.sliders.filter((slider) => slider.dataset.for === element.name).forEach((slider) => this.follow(slider));
        }
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.ask(), 40);
    }

    /** Only the last question is answered. */
    async ask() {
        this.asking?.abort();
        this.asking = new AbortController();
        const address = `${this.form.action}?${query(new FormData(this.form))}`;
        try {
            const response = await fetch(address, { headers: { "HX-Request": "true" }, signal: this.asking.signal });
            const part = new DOMParser().parseFromString(await response.text(), "text/html");
            if (!part.querySelector(".bench-lead, .error-summary")) throw new Error(`${response.status}`);
            this.target("result").replaceChildren(...document.adoptNode(part.body).childNodes);
            if (this.target("lead")) window.history.replaceState(window.history.state, "", address);
            this.show(this.target("lead")?.textContent ?? "");
        } catch (error) {
            if (error.name !== "AbortError") this.say(this.value("failed"), true);
        }
    }

    /** On a phone the result stands below what is turned: its sentence stays in sight. */
    show(sentence) {
        this.target("now").textContent = sentence;
        this.target("now").hidden = sentence === "";
        this.say(sentence);
    }

    /** Once the turning has come to rest, so that a screen reader is not interrupted again and again. */
    say(sentence, isFault = false) {
        clearTimeout(this.saying);
        this.saying = setTimeout(() => (this.target("status").textContent = sentence), 600);
        this.target("status").classList.toggle("visually-hidden", !isFault);
    }
}
