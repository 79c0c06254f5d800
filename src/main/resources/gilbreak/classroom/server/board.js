"use strict";
// Keeps a page of the board up to date. The server makes the page; this takes over what differs.

const main = document.getElementById("board");
const status = document.getElementById("status");
const origin = document.getElementById("origin");
const token = new URLSearchParams(location.hash.slice(1)).get("me");
const SPEAK_EVERY = 5000;
let spoken = 0;

if (origin) {
  origin.textContent = location.origin;
}

// Takes children with ids one by one, so that focus, scrolling and open details stay.
function takeOver(old, fresh) {
  [...fresh.attributes].forEach((attribute) => old.setAttribute(attribute.name, attribute.value));
  const keyed = [...fresh.children].every((child) => child.id);
  if (!keyed || fresh.children.length === 0) {
    if (!old.isEqualNode(fresh)) {
      const open = old.querySelector("details[open]") !== null;
      old.replaceChildren(...fresh.childNodes);
      const details = old.querySelector("details");
      if (details) {
        details.open = open;
      }
    }
    return;
  }
  const kept = new Map([...old.children].map((child) => [child.id, child]));
  const children = [...fresh.children].map((child) => {
    const own = kept.get(child.id);
    if (!own) {
      return child;
    }
    takeOver(own, child);
    return own;
  });
  children.forEach((child, at) => {
    if (old.children[at] !== child) {
      old.insertBefore(child, old.children[at] || null);
    }
  });
  while (old.children.length > children.length) {
    old.lastElementChild.remove();
  }
}

function patch(page) {
  page.querySelectorAll("main > h1, main > p[id], main > nav, main > div[id], main tbody[id], caption[id]")
    .forEach((fresh) => {
      const old = document.getElementById(fresh.id);
      if (old) {
        takeOver(old, fresh);
      }
    });
}

function speak() {
  const now = Date.now();
  const summary = document.getElementById("summary");
  if (status && summary && now - spoken >= SPEAK_EVERY && status.textContent !== summary.textContent) {
    spoken = now;
    status.textContent = summary.textContent;
  }
}

async function refresh() {
  const answer = await fetch(location.pathname, { cache: "no-store" });
  if (answer.ok) {
    patch(new DOMParser().parseFromString(await answer.text(), "text/html"));
    speak();
    await markYou();
  }
}

// Where "you" are: for whoever came with their own token behind the # of the address.
async function markYou() {
  if (!token) {
    return;
  }
  const answer = await fetch(main.dataset.results, { headers: { Authorization: "Bearer " + token } });
  if (!answer.ok) {
    return;
  }
  const own = await answer.json();
  document.querySelectorAll(".you").forEach((element) => element.classList.remove("you"));
  document.querySelectorAll(`tr[id$="-${own.player}"]`).forEach((row) => row.classList.add("you"));
  document.querySelectorAll("figure[data-metric]").forEach((figure) => {
    const value = ((own.bests || {})[figure.dataset.level] || {})[figure.dataset.metric];
    if (value !== undefined) {
      const bar = Math.floor(value / Number(figure.dataset.width)) - Number(figure.dataset.first);
      const rect = figure.querySelectorAll("rect")[bar];
      if (rect) {
        rect.classList.add("you");
      }
    }
  });
}

let source = null;

function listen() {
  if (source === null && !document.hidden) {
    source = new EventSource(main.dataset.events);
    // Not all in the same moment.
    source.addEventListener("board", () => setTimeout(refresh, Math.random() * 500));
  }
}

function rest() {
  if (source !== null && document.hidden) {
    source.close();
    source = null;
  }
}

if (main) {
  // A browser has few connections to one server: a page that nobody sees gives its own back.
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  listen();
  markYou();
}
