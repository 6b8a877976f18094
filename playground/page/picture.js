/**
 * A step's picture in the page.
 *
 * A picture is a list of groups of shapes, by name, in the order in which they are drawn. From one step to the next most
 * of them stay as they are: only those that are other ones now are made anew, so that a step costs what it changes.
 *
 * @typedef {{title: string, width: number, height: number, groups: [name: string, shapes: string][]}} Drawn
 */
const SVG = "http://www.w3.org/2000/svg";

/** The room around a picture, as in simulator/src/observe/picture/draw.rs. */
const MARGIN = 10;

export class Picture {
    constructor() {
        this.root = document.createElementNS(SVG, "svg");
        this.root.setAttribute("class", "lh");
        // A picture with buttons in it is no image: their names would be lost.
        this.root.setAttribute("role", "group");
        /** @type {Map<string, {node: SVGGElement, shapes: string}>} */
        this.groups = new Map();
        /** The number of the object that the reader chose. @type {number | null} */
        this.chosen = null;
        /** The one that Tab goes to. @type {Element | null} */
        this.first = null;
        this.size = "";
    }

    /** @param {Drawn} drawn */
    show({ title, width, height, groups }) {
        const focused = this.root.contains(document.activeElement) ? numberOf(document.activeElement) : null;
        this.root.setAttribute("aria-label", title);
        if (this.size !== `${width} ${height}`) {
            this.size = `${width} ${height}`;
            this.root.setAttribute("width", String(width));
            this.root.setAttribute("height", String(height));
            this.root.setAttribute("viewBox", `${-MARGIN} ${-MARGIN} ${width} ${height}`);
        }
        const old = this.groups;
        this.groups = new Map();
        /** @type {ChildNode | null} */
        let next = this.root.firstChild;
        for (const [name, shapes] of groups) {
            const group = old.get(name) ?? { node: document.createElementNS(SVG, "g"), shapes: "" };
            old.delete(name);
            if (group.shapes !== shapes) {
                group.shapes = shapes;
                group.node.innerHTML = shapes;
                for (const object of group.node.querySelectorAll("[data-object]")) {
                    this.prepare(object);
                }
            }
            if (group.node === next) {
                next = next.nextSibling;
            } else {
                this.root.insertBefore(group.node, next);
            }
            this.groups.set(name, group);
        }
        while (next) {
            const gone = next;
            next = next.nextSibling;
            gone.remove();
        }
        this.keepReachable();
        if (focused !== null && document.activeElement !== this.find(focused)) {
            this.find(focused)?.focus({ preventScroll: true });
        }
    }

    /** Makes an object a button. @param {Element} object */
    prepare(object) {
        object.setAttribute("tabindex", "-1");
        object.setAttribute("role", "button");
        if (!object.hasAttribute("aria-label")) {
            const texts = [...object.querySelectorAll("text")].map(({ textContent }) => textContent);
            object.setAttribute("aria-label", texts.join(" "));
        }
        const chosen = numberOf(object) === this.chosen;
        object.classList.toggle("chosen", chosen);
        object.setAttribute("aria-pressed", String(chosen));
    }

    /** One object is reached by Tab, and the others from there by the arrow keys. */
    keepReachable() {
        const first = this.root.querySelector(".chosen") ?? this.root.querySelector("[data-object]");
        if (first !== this.first) {
            this.first?.setAttribute("tabindex", "-1");
            this.first = first;
        }
        first?.setAttribute("tabindex", "0");
    }

    /** Chooses an object, or none. @param {number | null} chosen */
    choose(chosen) {
        const changed = [this.chosen, chosen].filter((number) => number !== null);
        this.chosen = chosen;
        for (const number of changed) {
            this.root.querySelectorAll(`[data-object="${number}"]`).forEach((object) => this.prepare(object));
        }
        this.keepReachable();
    }

    /** @param {number} number @returns {SVGElement | null} */
    find(number) {
        return this.root.querySelector(`[data-object="${number}"]`);
    }

    /** Goes on from one object to another by so many places. @param {Element} from @param {number} by */
    move(from, by) {
        const all = /** @type {SVGElement[]} */ ([...this.root.querySelectorAll("[data-object]")]);
        const to = all[(all.indexOf(/** @type {SVGElement} */ (from)) + by + all.length) % all.length];
        this.first?.setAttribute("tabindex", "-1");
        this.first = to;
        to.setAttribute("tabindex", "0");
        to.focus();
    }
}

/** The number of the object that an element of a picture is in. @param {Element | null} element */
export function numberOf(element) {
    const object = element?.closest("[data-object]");
    return object ? Number(object.getAttribute("data-object")) : null;
}
