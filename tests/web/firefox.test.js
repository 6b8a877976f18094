/** The book in Firefox: one walk through a page, served and as a file. Skipped where there is no Firefox. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { asFile, serve } from "./book.js";
import { FIREFOX, Firefox } from "./firefox.js";

/** In the page: runs a block, steps through it to the end, and tells what it saw. @param {string} id */
async function walk(id) {
    const until = async (/** @type {() => any} */ holds) => {
        for (let tries = 0; tries < 500; tries += 1) {
            if (holds()) {
                return;
            }
            await new Promise((done) => setTimeout(done, 50));
        }
        throw new Error(`it never came to ${holds}`);
    };
    await until(() => document.querySelector(`.playground code.block-${id}`));
    const root = /** @type {HTMLElement} */ (document.querySelector(`.playground:has(code.block-${id})`));
    const button = (/** @type {string} */ name) => /** @type {HTMLElement} */ (
        [...root.querySelectorAll("button")].find((found) => (found.ariaLabel ?? found.textContent) === name));
    const said = document.querySelector(`code.output-${id}`)?.textContent?.trim();
    button("Run").click();
    await until(() => root.querySelector(".playground-printed"));
    const printed = root.querySelector(".playground-printed")?.textContent?.trim();
    button("Step").click();
    await until(() => root.querySelector(".playground-picture svg g"));
    button("Last step").click();
    await until(() => root.querySelector(".playground-sentence")?.textContent === "The block has ended.");
    const views = [];
    for (const tab of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[role=tab]"))) {
        const before = root.querySelector(".playground-picture svg")?.getAttribute("aria-label");
        tab.click();
        await until(() => tab.textContent === "Stack and heap" || root.querySelector(".playground-picture svg")?.getAttribute("aria-label") !== before);
        views.push(tab.textContent);
    }
    const { width, height } = /** @type {SVGElement} */ (root.querySelector(".playground-picture svg")).getBoundingClientRect();
    return { said, printed, views, drawn: width > 100 && height > 20 };
}

describe("Firefox", { skip: !FIREFOX && "there is no Firefox" }, () => {
    /** @type {Firefox} */
    let firefox;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;
    before(async () => {
        [firefox, server] = await Promise.all([Firefox.start(), serve()]);
    });
    after(async () => {
        await firefox?.close();
        server?.close();
    });

    for (const way of ["served", "as a file", "alone in one file"]) {
        test(`runs and steps through a page ${way}`, async () => {
            const page = { served: `${server.address}cycle.html`, "as a file": asFile("cycle.html") }[way] ?? asFile("lessons/cycle.html");
            await firefox.go(page);
            const { said, printed, views, drawn } = await firefox.run(walk, "cycle-1");
            assert.equal(printed, said);
            assert.deepEqual(views, ["Stack and heap", "Who holds it", "Collection", "Allocator", "Pool", "tracemalloc", "Bytes"]);
            assert.ok(drawn);
        });
    }
});
