"use strict";
// Keeps a page of the board up to date. The server makes the page; this takes over what differs.

const main = document.getElementById("board");
const status = document.getElementById("status");
const live = document.getElementById("live");
let token = new URLSearchParams(location.hash.slice(1)).get("me");
const SPEAK_EVERY = 5000;
const MOVES_STAY = 12000;
const AGAIN_AFTER = 5000;
const LIVE = "Live";
const LOST = "Connection lost, trying again";

// The address as the browser has it: behind a proxy the server may know another one.
for (const place of ["origin", "address"].map((id) => document.getElementById(id))) {
  if (place) {
    place.textContent = location.protocol === "https:" ? location.origin : location.host;
  }
}

// ---- Taking over what differs

// Makes the old element like the fresh one. What has an id stays the same element, and so does what
// has none and is at the same place: focus, scrolling and open details stay.
function takeOver(old, fresh) {
  if (old.isEqualNode(fresh)) {
    return;
  }
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.nodeValue = fresh.nodeValue;
    return;
  }
  takeOverAttributes(old, fresh);
  const byId = new Map([...old.children].filter((child) => child.id).map((child) => [child.id, child]));
  let next = old.firstChild;
  for (const child of [...fresh.childNodes]) {
    const own = child.id ? byId.get(child.id) : alike(next, child) ? next : null;
    if (own && own === next) {
      next = next.nextSibling;
    } else {
      old.insertBefore(own || child, next);
    }
    if (own) {
      takeOver(own, child);
    }
  }
  while (next) {
    const gone = next;
    next = next.nextSibling;
    gone.remove();
  }
}

function alike(old, fresh) {
  return old !== null && old.nodeName === fresh.nodeName && !old.id;
}

// Whether details are open is the reader's own.
function takeOverAttributes(old, fresh) {
  for (const name of old.getAttributeNames()) {
    if (!fresh.hasAttribute(name) && name !== "open") {
      old.removeAttribute(name);
    }
  }
  for (const name of fresh.getAttributeNames()) {
    if (old.getAttribute(name) !== fresh.getAttribute(name)) {
      old.setAttribute(name, fresh.getAttribute(name));
    }
  }
}

// ---- Who has moved

const moves = new Map();

function markMoves(fresh) {
  for (const row of fresh.querySelectorAll("tr[data-rank]")) {
    const old = document.getElementById(row.id);
    const up = old ? Number(old.dataset.rank) - Number(row.dataset.rank) : 0;
    if (up !== 0) {
      moves.set(row.id, { up, until: Date.now() + MOVES_STAY });
    }
    markMove(row, moves.get(row.id));
  }
}

function markMove(row, move) {
  if (!move || Date.now() > move.until) {
    return;
  }
  const mark = row.ownerDocument.createElement("span");
  mark.className = move.up > 0 ? "move up" : "move down";
  mark.append(word(mark, "seen", move.up > 0 ? "▲" : "▼"));
  mark.append(word(mark, "spoken", move.up > 0 ? "up " : "down "));
  mark.append(String(Math.abs(move.up)), word(mark, "spoken", ", now "));
  row.firstElementChild.prepend(mark);
  row.classList.add("moved");
}

function word(near, look, text) {
  const word = near.ownerDocument.createElement("span");
  word.className = look;
  word.textContent = text;
  if (look === "seen") {
    word.setAttribute("aria-hidden", "true");
  }
  return word;
}

// ---- Where "you" are: for whoever came with their own token behind the # of the address

let you = null;

async function askForYou() {
  if (token) {
    const answer = await fetch(main.dataset.results, { headers: { Authorization: "Bearer " + token } });
    you = answer.ok ? await answer.json() : null;
    token = answer.status === 401 ? "" : token;
  }
}

function markYou(page) {
  if (!you || page.getElementById("you")) {
    return;
  }
  page.querySelectorAll(`tr[data-player="${Number(you.player)}"]`).forEach((row) => row.classList.add("you"));
  page.querySelectorAll('main a[href^="/c/"]').forEach((link) => {
    link.hash = location.hash;
  });
  page.querySelectorAll("figure[data-metric]").forEach(markBar);
  const line = page.createElement("p");
  line.id = "you";
  line.textContent = `You are ${you.name}: ${place()}.`;
  page.getElementById("summary").after(line);
}

function place() {
  const level = decodeURIComponent((location.pathname.match(/\/level\/([^/]+)$/) || ["", ""])[1]);
  const rank = level ? (you.ranks || {})[level] : you.rank;
  return rank ? `place ${rank}` : "no proved solution yet";
}

function markBar(figure) {
  const value = ((you.bests || {})[figure.dataset.level] || {})[figure.dataset.metric];
  const index = Math.floor(value / Number(figure.dataset.width)) - Number(figure.dataset.first);
  const bar = figure.querySelectorAll("g")[index];
  if (value === undefined || !bar) {
    return;
  }
  bar.classList.add("you");
  const count = bar.querySelector("text");
  const mark = count.cloneNode(false);
  mark.textContent = "you";
  mark.setAttribute("y", Number(count.getAttribute("y")) - 16);
  bar.prepend(mark);
  const drawing = figure.querySelector("svg");
  const row = figure.querySelectorAll("tbody tr")[index];
  const range = row.querySelector("th").textContent;
  drawing.setAttribute("aria-label", `${drawing.getAttribute("aria-label")} You are at ${range}.`);
  row.classList.add("you");
}

// ---- Hearing what is new

let spoken = 0;
let speaking = null;

// Says the newest state in one sentence, and no more often than one can listen to.
function speak() {
  if (speaking === null) {
    const wait = Math.max(0, spoken + SPEAK_EVERY - Date.now());
    speaking = setTimeout(() => {
      speaking = null;
      spoken = Date.now();
      status.textContent = document.getElementById("summary").textContent;
    }, wait);
  }
}

async function refresh() {
  const answer = await fetch(location.pathname, { cache: "no-store" });
  if (!answer.ok) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  await askForYou();
  markYou(page);
  markMoves(page);
  const before = document.activeElement;
  takeOver(main, page.getElementById("board"));
  if (before !== document.activeElement && before.isConnected) {
    before.focus({ preventScroll: true });
  }
  speak();
}

let coming = null;

// Not all pages in the same moment, and not twice for what comes together.
function refreshSoon() {
  if (coming === null) {
    coming = setTimeout(() => {
      coming = null;
      refresh().then(() => show(LIVE)).catch(() => {
        show(LOST);
        setTimeout(refreshSoon, AGAIN_AFTER);
      });
    }, Math.random() * 500);
  }
}

function show(state) {
  live.textContent = state + " · ";
  if (state === LOST) {
    status.textContent = state;
  }
}

let source = null;

function listen() {
  if (source !== null || document.hidden) {
    return;
  }
  source = new EventSource(main.dataset.events);
  source.addEventListener("open", () => show(LIVE));
  source.addEventListener("board", refreshSoon);
  source.addEventListener("error", () => {
    show(LOST);
    // A browser tries again by itself, unless the answer was an error.
    if (source !== null && source.readyState === EventSource.CLOSED) {
      rest();
      setTimeout(listen, AGAIN_AFTER);
    }
  });
}

function rest() {
  if (source !== null) {
    source.close();
    source = null;
  }
}

if (main) {
  // A browser has few connections to one server: a page that nobody sees gives its own back.
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  listen();
  askForYou().then(() => markYou(document)).catch(() => {});
}
