import { WORDS } from "./words.js";

/** What lies over the picture, as names must know. */
const CARDS = [".world-card", ".world-tools", ".world-prompt", ".world-status:not([data-quiet])", ".world-presence > *"]
    .map((card) => `:scope > ${card}`)
    .join();

/** What stands over the picture: where one is, which stations are here, what is being loaded, what went wrong. */
export class Hud {
    constructor(world, parts) {
        Object.assign(this, { world }, parts);
        world.addEventListener("place", ({ detail }) => this.showPlace(detail));
        world.addEventListener("near", ({ detail }) => this.showPrompt(detail));
        world.addEventListener("loading", () => this.showLoading());
        world.addEventListener("state", ({ detail }) => this.showFirm(detail.firm));
        world.addEventListener("frame", () => this.keepClear());
        this.showPlace({ id: null }, { isQuiet: true });
    }

    /** Names in the picture keep clear of the cards over it. */
    keepClear() {
        const now = performance.now();
        if (!this.world.isStill && now - (this.lastLook ?? 0) < 400) return;
        this.lastLook = now;
        const stage = this.world.stage.canvas.getBoundingClientRect();
        this.world.tags.reserved = [...this.cards.querySelectorAll(CARDS)]
            .map((card) => card.getBoundingClientRect())
            .filter(({ width, height }) => width && height)
            .map(({ left, top, right, bottom }) => (
                { left: left - stage.left, top: top - stage.top, right: right - stage.left, bottom: bottom - stage.top }
            ));
    }

    /** What is only said is for whoever listens; who looks sees it elsewhere. */
    say(text, { isOnlySaid = false } = {}) {
        if (this.status.textContent !== text) this.status.textContent = text;
        clearTimeout(this.fading);
        this.status.toggleAttribute("data-quiet", isOnlySaid);
        this.fading = setTimeout(() => this.status.setAttribute("data-quiet", ""), 6000);
    }

    showPlace({ id, name }, { isQuiet = false } = {}) {
        const { plan } = this.world;
        const place = plan.places.find((one) => one.id === id);
        this.where.replaceChildren();
        if (place) {
            const order = document.createElement("span");
            order.textContent = place.order;
            this.where.append(order, place.name);
        } else this.where.textContent = WORDS.outside(plan.name);
        this.near.hidden = !place;
        if (isQuiet) return;
        this.stations.replaceChildren(...(place?.stations ?? []).map((station) => {
            const item = document.createElement("li");
            const button = document.createElement("button");
            button.type = "button";
            button.textContent = station.title;
            button.addEventListener("click", () => this.world.goTo(place.id, station.id));
            item.append(button);
            return item;
        }));
        this.say(place ? WORDS.entered(name, place.stations.length) : WORDS.left);
    }

    showPrompt(station) {
        this.prompt.hidden = !station;
        if (!station) return;
        this.prompt.querySelector("button").textContent = WORDS.open(station.title);
        this.say(WORDS.atStation(station.title), { isOnlySaid: true });
    }

    showLoading() {
        const { loading, faults, isBusy } = this.world.parts;
        this.fault.hidden = faults.length === 0 || isBusy;
        if (!this.fault.hidden) this.faultText.textContent = WORDS.fault(faults);
        if (!this.world.walker) this.say(WORDS.landscape);
        else if (isBusy && !this.isLoaded) this.say(
            WORDS.loading(loading.done, loading.total + this.world.parts.queue.length),
        );
        else if (!isBusy && this.isLoaded !== !faults.length) {
            this.isLoaded = !faults.length;
            this.say(this.isLoaded ? WORDS.loaded : WORDS.loadedPartly);
        }
    }

    showFirm(firm) {
        if (firm) this.firm.textContent = WORDS.firm(firm);
        this.firm.hidden = !firm;
    }

    dispose() {
        clearTimeout(this.fading);
    }
}
