/**
 * The player: goes through the steps of a program, forward and back, with a picture of each.
 *
 * The run is recorded; then each step is asked for when it is shown. So stepping back is exact, and no more than
 * one picture is here at a time.
 */
import { element } from "./element.js";
import { grouped, note } from "./output.js";
import { numberOf, Picture } from "./picture.js";

/** What the views are called; one that is not here is called by its name. @type {Record<string, string>} */
const VIEWS = {
    heap: "Stack and heap",
    holders: "Who holds it",
    collection: "Collection",
    allocator: "Allocator",
    pool: "Pool",
    tracemalloc: "tracemalloc",
    bytes: "Bytes",
};

/** The views about one object: the chosen one, or one that the engine finds. */
const ABOUT_ONE = new Set(["holders", "bytes"]);

/** The pictures on the buttons, of 16 by 16; no font has them all. @type {Record<string, string>} */
const SIGNS = {
    "First step": "M3 3h2v10H3zM13 3v10L6 8z",
    Back: "M11 3v10L4 8z",
    Forward: "M5 3v10l7-5z",
    "Last step": "M11 3h2v10h-2zM3 3v10l7-5z",
};

/** Steps a second. */
const SPEEDS = [0.5, 1, 2, 5, 10];

/** A sentence with its code between backquotes as elements. @param {string} sentence */
function spoken(sentence) {
    return sentence.split("`").map((piece, at) => (at % 2 ? element("code", {}, piece) : piece));
}

/** Ids have to be unique in the page, print.html among them. */
let players = 0;

export class Player {
    /**
     * @param {import("./steps.js").Steps} steps
     * @param {{moved: (line: number | null, next: number | null, step: number) => void, close?: () => void}} host a player without `close` stays
     */
    constructor(steps, host) {
        this.steps = steps;
        this.host = host;
        this.at = 0;
        this.count = 0;
        /** Counts what the reader asked to see. */
        this.asked = 0;
        /** The views' names, and the place of the one that is shown. @type {string[]} */
        this.views = [];
        this.view = 0;
        /** The ways to draw the heap. @type {string[]} */
        this.options = [];
        /** All that the program printed. */
        this.all = "";
        /** The traceback with which it ended, and whether all its steps are here. */
        this.error = "";
        this.whole = false;
        /** The sentence that is shown. */
        this.said = "";
        /** Whether a step is being shown, and the end of that. */
        this.isShowing = false;
        this.showing = Promise.resolve();
        /** @type {ReturnType<typeof setTimeout> | undefined} */
        this.timer = undefined;
        this.id = `player-${++players}`;

        const button = (/** @type {string} */ name, /** @type {() => void} */ act) => {
            const made = element("button", { type: "button", class: "playground-button", title: name, click: act }, name);
            if (SIGNS[name]) {
                made.setAttribute("aria-label", name);
                made.innerHTML = `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${SIGNS[name]}"/></svg>`;
            }
            return made;
        };
        this.buttons = {
            first: button("First step", () => this.go(0)),
            back: button("Back", () => this.go(this.at - 1)),
            forward: button("Forward", () => this.go(this.at + 1)),
            last: button("Last step", () => this.go(this.count - 1)),
            play: button("Play", () => this.play(!this.timer)),
        };
        this.slider = element("input", {
            type: "range",
            min: "0",
            value: "0",
            class: "playground-slider",
            "aria-label": "Step",
            input: () => this.go(Number(this.slider.value)),
        });
        this.position = element("span", { class: "playground-position" });
        this.speed = element("select", { class: "playground-button", "aria-label": "Speed" });
        for (const speed of SPEEDS) {
            this.speed.append(element("option", { value: String(speed), selected: speed === 1 }, `${speed} a second`));
        }
        const controls = element("div", { class: "playground-controls" });
        const { first, back, play, forward, last } = this.buttons;
        controls.append(first, back, forward, last, this.slider, this.position, play, this.speed);
        if (host.close) {
            controls.append(button("Close", host.close));
        }

        this.sentence = element("p", { class: "playground-sentence", role: "status", "aria-live": "polite" });
        this.tabs = element("div", { class: "playground-tabs", role: "tablist", "aria-label": "What the picture shows" });
        this.picture = new Picture();
        this.panel = element("div", {
            class: "playground-picture",
            role: "tabpanel",
            id: `${this.id}-picture`,
            tabindex: "0",
            click: (event) => this.choose(numberOf(event.target)),
        });
        this.panel.append(this.picture.root);
        this.inline = this.option("Small values in place", true);
        this.stack = this.option("Evaluation stack", false);
        this.fit = this.option("Fit the picture to the page", false);
        this.fit.box.addEventListener("change", () => this.root.classList.toggle("playground-fit", this.fit.box.checked));
        this.held = element("div", { class: "playground-held", role: "status", hidden: true });
        this.words = element("pre", { tabindex: "0" });
        this.inWords = element("details", { class: "playground-words", toggle: () => this.go(this.at) });
        this.inWords.append(element("summary", {}, "The picture in words"), this.words);
        this.more = note("");
        this.caption = element("p", { class: "playground-caption", hidden: true }, "Printed so far");
        this.printed = element("pre", { class: "playground-printed", tabindex: "0", "aria-label": "Printed so far", hidden: true });
        this.body = element("div", {});
        this.body.append(
            controls,
            this.sentence,
            this.tabs,
            this.panel,
            this.held,
            element("div", { class: "playground-options" }, this.inline.label, this.stack.label, this.fit.label),
            this.caption,
            this.printed,
            this.inWords,
            this.more,
        );
        this.root = element("section", {
            class: "playground-player",
            "aria-label": "Step through the program",
            keydown: (event) => this.key(event),
        }, note("Running…"));
    }

    /** @param {string} name @param {boolean} on */
    option(name, on) {
        const box = element("input", { type: "checkbox", checked: on, change: () => this.go(this.at) });
        return { box, label: element("label", {}, box, ` ${name}`) };
    }

    /** @param {number} first the step to show */
    async start(first) {
        try {
            let opened = await this.steps.open();
            if (opened.rest && first >= opened.count) {
                opened = (await opened.rest) ?? opened;
            }
            this.options = opened.options;
            this.makeTabs(opened.views);
            this.root.replaceChildren(this.body);
            this.take(opened);
        } catch (error) {
            this.root.replaceChildren(note(`It cannot be stepped through: ${/** @type {Error} */ (error).message}.`));
            return;
        }
        await this.go(first);
        this.slider.focus({ preventScroll: true });
    }

    /** Takes over how many steps there are and what was printed, now and when more are recorded. @param {import("./steps.js").Opened} opened */
    take(opened) {
        const { count, printed, error = "", cut, rest } = opened;
        this.count = count;
        this.all = printed;
        this.error = error;
        this.whole = !rest;
        this.slider.max = String(count - 1);
        this.more.hidden = !rest && !cut;
        this.more.textContent = rest
            ? "More steps are being recorded…"
            : `Recorded up to the limit of ${grouped(cut)}; the program ran on to its end.`;
        void rest?.then((all) => {
            this.take(all ?? { ...opened, rest: undefined });
            void this.go(this.at);
        });
    }

    /** @param {string[]} views */
    makeTabs(views) {
        this.views = views;
        this.views.forEach((name, at) => {
            const tab = element("button", {
                type: "button",
                role: "tab",
                id: `${this.id}-${name}`,
                class: "playground-tab",
                "aria-controls": this.panel.id,
                click: () => this.see(at),
            }, VIEWS[name] ?? name);
            this.tabs.append(tab);
        });
        this.markTab();
    }

    markTab() {
        [...this.tabs.children].forEach((tab, at) => {
            tab.setAttribute("aria-selected", String(at === this.view));
            tab.setAttribute("tabindex", at === this.view ? "0" : "-1");
        });
        this.panel.setAttribute("aria-labelledby", this.tabs.children[this.view]?.id ?? "");
        const heap = this.views[this.view] === "heap";
        this.inline.label.hidden = !heap || !this.options.includes("inline");
        this.stack.label.hidden = !heap || !this.options.includes("stack");
    }

    /** @param {number} view */
    see(view) {
        this.view = (view + this.tabs.children.length) % this.tabs.children.length;
        this.markTab();
        return this.go(this.at);
    }

    /** Shows a step. @param {number} index */
    go(index) {
        this.at = Math.max(0, Math.min(index, this.count - 1));
        const at = this.at;
        this.slider.value = String(at);
        this.slider.setAttribute("aria-valuetext", `Step ${at + 1} of ${this.count}`);
        this.position.textContent = `${at + 1} / ${this.count}`;
        this.buttons.first.disabled = this.buttons.back.disabled = at === 0;
        this.buttons.last.disabled = this.buttons.forward.disabled = at === this.count - 1;
        this.asked += 1;
        if (!this.isShowing) {
            this.showing = this.show();
        }
        return this.showing;
    }

    /** Shows what was asked for last: what is asked for meanwhile is passed over for what comes after it. */
    async show() {
        this.isShowing = true;
        let asked;
        do {
            asked = this.asked;
            const step = await this.steps.step(this.at, this.wish());
            if (step && asked === this.asked) {
                this.draw(step);
                await this.hold();
            }
        } while (asked !== this.asked);
        this.isShowing = false;
    }

    /** @returns {import("./instance.js").Wish} */
    wish() {
        const name = this.views[this.view];
        const about = ABOUT_ONE.has(name) && this.picture.chosen !== null ? `:#${this.picture.chosen}` : "";
        const [inline, stack] = [this.inline.box.checked, this.stack.box.checked];
        return { view: name + about, inline, stack, words: this.inWords.open };
    }

    /** @param {import("./instance.js").Step} step */
    draw({ sentence, picture, words, printed, line, next }) {
        if (sentence !== this.said) {
            this.said = sentence;
            this.sentence.replaceChildren(...spoken(sentence));
        }
        this.picture.show(picture);
        this.words.textContent = words;
        const error = this.whole && this.at === this.count - 1 ? this.error : "";
        if (printed + error.length !== this.printed.textContent?.length) {
            this.printed.replaceChildren(
                this.all.slice(0, printed),
                ...(error ? [element("span", { class: "playground-error" }, error)] : []),
            );
            this.printed.hidden = this.caption.hidden = !this.printed.textContent;
            this.printed.scrollTop = this.printed.scrollHeight;
        }
        this.host.moved(line, next, this.at);
    }

    /** Chooses an object, or none if it is chosen already. @param {number | null} number */
    choose(number) {
        this.picture.choose(number === this.picture.chosen ? null : number);
        void (ABOUT_ONE.has(this.views[this.view]) ? this.go(this.at) : this.hold());
    }

    /** Names every owner of the chosen object's count. */
    async hold() {
        const { chosen } = this.picture;
        // The view of that name says it all by itself.
        if (chosen === null || this.views[this.view] === "holders") {
            this.held.hidden = true;
            return;
        }
        const held = await this.steps.owners(this.at, chosen);
        if (!held) {
            return;
        }
        this.held.hidden = false;
        if (!held.title) {
            this.held.replaceChildren(element("p", {}, "The chosen object is not there at this step."));
            return;
        }
        const list = element("ul", {});
        for (const { place, times } of held.owners) {
            list.append(element("li", {}, ...spoken(times === 1 ? place : `${place} (${times} times)`)));
        }
        const head = held.owners.length > 0 ? `${held.title}: ${held.count}, held by` : `${held.title}: ${held.count}`;
        this.held.replaceChildren(element("p", {}, head), list);
    }

    /** @param {boolean} on */
    play(on) {
        clearTimeout(this.timer);
        this.timer = undefined;
        const name = on ? "Pause" : "Play";
        this.buttons.play.textContent = this.buttons.play.title = name;
        if (!on) {
            return;
        }
        if (this.at === this.count - 1) {
            void this.go(0);
        }
        const next = () => {
            this.timer = setTimeout(async () => {
                await this.go(this.at + 1);
                if (this.at < this.count - 1 && this.timer !== undefined) {
                    next();
                } else {
                    this.play(false);
                }
            }, 1000 / Number(this.speed.value));
        };
        next();
    }

    /** @param {KeyboardEvent} event */
    key(event) {
        if (event.altKey || event.ctrlKey || event.metaKey) {
            return;
        }
        const target = /** @type {Element} */ (event.target);
        if (target.getAttribute("role") === "tab") {
            this.keyInTabs(event);
        } else if (target.hasAttribute("data-object")) {
            this.keyInPicture(event, target);
        } else if (target === this.speed) {
            return;
        } else {
            this.keyOfSteps(event);
        }
    }

    /** @param {KeyboardEvent} event */
    keyOfSteps(event) {
        const moves = /** @type {Record<string, number>} */ ({
            ArrowRight: this.at + 1,
            ArrowLeft: this.at - 1,
            Home: 0,
            End: this.count - 1,
        });
        if (event.key in moves) {
            event.preventDefault();
            this.play(false);
            void this.go(moves[event.key]);
        } else if (event.key === "Escape") {
            this.host.close?.();
        }
    }

    /** @param {KeyboardEvent} event */
    keyInTabs(event) {
        const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
        if (by) {
            event.preventDefault();
            void this.see(this.view + by);
            /** @type {HTMLElement} */ (this.tabs.children[this.view]).focus();
        }
    }

    /** The arrow keys go from object to object; Enter chooses. @param {KeyboardEvent} event @param {Element} target */
    keyInPicture(event, target) {
        const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key] ?? 0;
        if (by) {
            event.preventDefault();
            this.picture.move(target, by);
        } else if (event.key === "Enter" || event.key === " ") {
            event.preventDefault();
            this.choose(numberOf(target));
        } else if (event.key === "Escape") {
            this.panel.focus();
        }
    }

    close() {
        this.play(false);
        this.steps.close();
    }
}
